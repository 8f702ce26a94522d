using Evenkeel.Control.EndHuddle;
using Evenkeel.Control.History;
using Evenkeel.Control.HoldHuddle;
using Evenkeel.Control.MoveHuddle;
using Evenkeel.Control.SetAgenda;
using Evenkeel.Control.SetUpHuddle;
using Evenkeel.Control.ShowHuddles;
using Evenkeel.Control.StartHuddle;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.Huddles;

/// <summary>The services and slices of the huddle.</summary>
internal static class HuddleServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Agenda>();
        services.AddScoped<FindHuddle>();
        services.AddScoped<HuddleFigures>();
        services.AddScoped<IJobHandler, HuddleClock>();
        services.AddScoped<IDescribeChanges, DescribeHuddles>();
        services.AddScoped<IResolveItems, HuddleItems>();
        services.AddScoped<SetUpHuddleHandler>();
        services.AddScoped<SetAgendaHandler>();
        services.AddScoped<StartHuddleHandler>();
        services.AddScoped<HoldHuddleHandler>();
        services.AddScoped<MoveHuddleHandler>();
        services.AddScoped<EndHuddleHandler>();
        services.AddScoped<ShowHuddlesHandler>();
    }
}
