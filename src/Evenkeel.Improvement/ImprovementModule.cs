using Evenkeel.Improvement.ChooseMeasures;
using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.Demonstration;
using Evenkeel.Improvement.EditCharter;
using Evenkeel.Improvement.JoinProject;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.PlanPdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.ShowProjects;
using Evenkeel.Improvement.StartProject;
using Evenkeel.Improvement.WorkOnPdsa;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement;

/// <summary>Quality improvement: projects with an aim, their measures, and the changes that they test.</summary>
public sealed class ImprovementModule : IModule
{
    public IReadOnlyList<Permission> Permissions => Improvement.Permissions.All;

    public IReadOnlyList<UnitTab> Tabs => [new("Improvement", "improvement", 20)];

    public IReadOnlyList<FreeText> Texts => ImprovementTexts.All;

    public IReadOnlyList<ItemAction> Actions =>
        [
            new("signal", "Start a project", Improvement.Permissions.Start, "{unit}/improvement/start?signal={id}"),
            new("issue", "Start a project", Improvement.Permissions.Start, "{unit}/improvement/start?issue={id}"),
        ];

    public IReadOnlyList<UnitPanel> Panels =>
        [
            new(Places.TeamBoard, "testing", "What we are testing", 65, typeof(TestingPanel)),
            new(Places.TeamBoard, "learned", "What we learned", 75, typeof(LearnedPanel)),
        ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProjectDesk>();
        services.AddScoped<IResolveItems, ProjectItems>();
        services.AddScoped<IResolveItems, PdsaItems>();
        services.AddScoped<ISearch, ProjectSearch>();
        services.AddScoped<IDescribeChanges, DescribeProjects>();
        services.AddScoped<IDemonstrationPart, ImprovementDemonstration>();
        services.AddScoped<StartProjectHandler>();
        services.AddScoped<ShowProjectsHandler>();
        services.AddScoped<ShowProjectHandler>();
        services.AddScoped<EditCharterHandler>();
        services.AddScoped<JoinProjectHandler>();
        services.AddScoped<ChooseMeasuresHandler>();
        services.AddScoped<PlanPdsaHandler>();
        services.AddScoped<WorkOnPdsaHandler>();
        ClosingServices.Add(services);
    }

    public void BuildModel(ModelBuilder model) => ImprovementMapping.Apply(model);
}
