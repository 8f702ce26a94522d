using Evenkeel.Improvement.Demonstration;
using Evenkeel.Improvement.TakeUpProject;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>The slices about a project's end.</summary>
internal static class ClosingServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<GainSeries>();
        services.AddScoped<Closing>();
        services.AddScoped<AskToClose>();
        services.AddScoped<CloseProjectHandler>();
        services.AddScoped<StillOpen>();
        services.AddScoped<TakeBackHandler>();
        services.AddScoped<MakePlanHandler>();
        services.AddScoped<TakeUpProjectHandler>();
        services.AddScoped<DemoEnds>();
    }
}
