using Evenkeel.Improvement.ChooseMeasures;
using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.ConfirmProgress;
using Evenkeel.Improvement.Demonstration;
using Evenkeel.Improvement.DocumentProject;
using Evenkeel.Improvement.EditCharter;
using Evenkeel.Improvement.EditTheory;
using Evenkeel.Improvement.JoinProject;
using Evenkeel.Improvement.KeepTheory;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.PlanPdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.SetTarget;
using Evenkeel.Improvement.ShowPortfolio;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.ShowProjects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.StartProject;
using Evenkeel.Improvement.Theories;
using Evenkeel.Improvement.WorkOnPdsa;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Search;
using Microsoft.AspNetCore.Routing;
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
        services.AddScoped<ShowPortfolioHandler>();
        services.AddScoped<ShowProjectHandler>();
        services.AddScoped<EditCharterHandler>();
        services.AddScoped<JoinProjectHandler>();
        services.AddScoped<ChooseMeasuresHandler>();
        services.AddScoped<SetTargetHandler>();
        services.AddScoped<ReadProgress>();
        services.AddScoped<ConfirmProgressHandler>();
        services.AddScoped<PlanPdsaHandler>();
        services.AddScoped<WorkOnPdsaHandler>();
        services.AddScoped<DocumentProjectHandler>();
        ClosingServices.Add(services);
        AddTheories(services);
    }

    private static void AddTheories(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeTheories>();
        services.AddScoped<TheoryEdits>();
        services.AddScoped<ShowTheoryHandler>();
        services.AddScoped<WriteTheoryHandler>();
        services.AddScoped<MoveTheoryHandler>();
        services.AddScoped<KeepTheoryHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        TheoryEndpoints.Map(endpoints);
        DocumentEndpoints.Map(endpoints);
        PortfolioEndpoint.Map(endpoints);
    }

    public void BuildModel(ModelBuilder model) => ImprovementMapping.Apply(model);
}
