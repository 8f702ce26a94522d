using Evenkeel.Control.DeleteWebhook;
using Evenkeel.Control.SetWebhooks;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.Webhooks;

internal static class WebhookServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookDesk>();
        services.AddScoped<SendWebhook>();
        services.AddScoped<IJobHandler>(s => s.GetRequiredService<SendWebhook>());
        services.AddScoped<IDescribeChanges, DescribeWebhooks>();
        services.AddScoped<SetWebhooksHandler>();
        services.AddScoped<DeleteWebhookHandler>();
    }
}
