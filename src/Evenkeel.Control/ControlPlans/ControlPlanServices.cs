using Evenkeel.Control.ChangeControlPlan;
using Evenkeel.Control.Demonstration;
using Evenkeel.Control.EndControlPlan;
using Evenkeel.Control.History;
using Evenkeel.Control.MakeControlPlan;
using Evenkeel.Control.ShowControlPlan;
using Evenkeel.Control.ShowControlPlans;
using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.ControlPlans;

/// <summary>The services and slices of control plans.</summary>
internal static class ControlPlanServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<PlanKeeper>();
        services.AddScoped<IEventHandler<SeriesChanged>>(s => s.GetRequiredService<PlanKeeper>());
        services.AddScoped<PlanStandings>();
        services.AddScoped<PlanStaging>();
        services.AddScoped<PlanRefusals>();
        services.AddScoped<PlanRows>();
        services.AddScoped<FindPlan>();
        services.AddScoped<DemoPlans>();
        services.AddScoped<IResolveItems, ControlPlanItems>();
        services.AddScoped<IDescribeChanges, DescribeControlPlans>();
        services.AddScoped<MakeControlPlanHandler>();
        services.AddScoped<ChangeControlPlanHandler>();
        services.AddScoped<EndControlPlanHandler>();
        services.AddScoped<ShowControlPlansHandler>();
        services.AddScoped<ShowControlPlanHandler>();
    }
}
