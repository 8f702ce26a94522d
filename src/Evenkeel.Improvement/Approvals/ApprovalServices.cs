using Evenkeel.Improvement.ApproveProject;
using Evenkeel.Improvement.SetApproval;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.Approvals;

internal static class ApprovalServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeApprovals>();
        services.AddScoped<IWaiting, OwnApprovals>();
        services.AddScoped<IWaitingList, OwnApprovals>();
        services.AddScoped<ReadApproval>();
        services.AddScoped<TellOfApproval>();
        services.AddScoped<SetApprovalHandler>();
        services.AddScoped<ApproveProjectHandler>();
    }
}
