using Evenkeel.Improvement.BringInSites;
using Evenkeel.Improvement.CompareSites;
using Evenkeel.Improvement.JoinProgramme;
using Evenkeel.Improvement.SayAdoption;
using Evenkeel.Improvement.ShareMeasures;
using Evenkeel.Improvement.ShowSites;
using Evenkeel.Improvement.ShowSpread;
using Evenkeel.Platform.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.Programmes;

internal static class ProgrammeServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<TellOfProgramme>();
        services.AddScoped<IDescribeChanges, DescribeProgrammes>();
        services.AddScoped<ReadSites>();
        services.AddScoped<SiteConsent>();
        services.AddScoped<StageSites>();
        services.AddScoped<ShowSitesHandler>();
        services.AddScoped<BringInSitesHandler>();
        services.AddScoped<CompareSitesHandler>();
        services.AddScoped<ShowSpreadHandler>();
        services.AddScoped<SayAdoptionHandler>();
        services.AddScoped<SiteVoice>();
        services.AddScoped<JoinProgrammeHandler>();
        services.AddScoped<ShareMeasuresHandler>();
        services.AddScoped<MeasureKeepers>();
        services.AddScoped<TakeSharedHandler>();
    }
}
