using Evenkeel.Improvement.AddTool;
using Evenkeel.Improvement.EditTool;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.ShowTools;
using Evenkeel.Improvement.TakeThemes;
using Evenkeel.Improvement.VoteOnTool;
using Evenkeel.Platform.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.Tools;

internal static class ToolServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeTools>();
        services.AddScoped<ToolEdits>();
        services.AddScoped<ReadTools>();
        services.AddScoped<ShowToolsHandler>();
        services.AddScoped<AddToolHandler>();
        services.AddScoped<ShowToolHandler>();
        services.AddScoped<WriteToolLineHandler>();
        services.AddScoped<MoveToolLineHandler>();
        services.AddScoped<ChangeToolHandler>();
        services.AddScoped<VoteOnToolHandler>();
        services.AddScoped<TakeThemesHandler>();
    }
}
