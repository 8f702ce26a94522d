using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Jobs;
using Evenkeel.Web.Account.ChooseNotices;
using Evenkeel.Web.Settings.SetMail;

namespace Evenkeel.Web.Mail;

internal static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<MailTransport>();
        services.AddScoped<IJobHandler, SendMail>();
        services.AddScoped<SetMailHandler>();
        services.AddScoped<StuckMailHandler>();
        services.AddScoped<IDescribeChanges, DescribeMail>();
        services.AddScoped<ChooseNoticesHandler>();
    }
}
