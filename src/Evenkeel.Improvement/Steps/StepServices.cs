using Evenkeel.Improvement.ChangeStep;
using Evenkeel.Improvement.HoldMeeting;
using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.Steps;

internal static class StepServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeSteps>();
        services.AddScoped<IWaiting, OwnSteps>();
        services.AddScoped<IWaitingList, OwnSteps>();
        services.AddScoped<ShowStepsHandler>();
        services.AddScoped<ChangeStepHandler>();
        services.AddScoped<HoldMeetingHandler>();
    }
}
