using Evenkeel.Control.AddStandardWork;
using Evenkeel.Control.ChangeStandardWork;
using Evenkeel.Control.EndStandardWork;
using Evenkeel.Control.History;
using Evenkeel.Control.RecordCheck;
using Evenkeel.Control.ShowCheck;
using Evenkeel.Control.ShowStandardWork;
using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.StandardWork;

/// <summary>The services and slices of standard work.</summary>
internal static class StandardWorkServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CheckDays>();
        services.AddScoped<CheckFilling>();
        services.AddScoped<FindCheck>();
        services.AddScoped<IFeedMeasures, FeedingWork>();
        services.AddScoped<IResolveItems, CheckItems>();
        services.AddScoped<IDescribeChanges, DescribeStandardWork>();
        services.AddScoped<AddStandardWorkHandler>();
        services.AddScoped<ChangeStandardWorkHandler>();
        services.AddScoped<EndStandardWorkHandler>();
        services.AddScoped<RecordCheckHandler>();
        services.AddScoped<ShowCheckHandler>();
        services.AddScoped<ShowStandardWorkHandler>();
    }
}
