using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.AttachToProject;
using Evenkeel.Improvement.ChangePdsa;
using Evenkeel.Improvement.ChooseMeasures;
using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.ConfirmProgress;
using Evenkeel.Improvement.CopyProject;
using Evenkeel.Improvement.Demonstration;
using Evenkeel.Improvement.DocumentProject;
using Evenkeel.Improvement.EditCharter;
using Evenkeel.Improvement.EditTheory;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.JoinProject;
using Evenkeel.Improvement.KeepPrivate;
using Evenkeel.Improvement.KeepTheory;
using Evenkeel.Improvement.MakeMeasure;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.PlanPdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.SetTarget;
using Evenkeel.Improvement.ShowPortfolio;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.ShowProjects;
using Evenkeel.Improvement.ShowSpread;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.StartProject;
using Evenkeel.Improvement.Steps;
using Evenkeel.Improvement.Theories;
using Evenkeel.Improvement.Tools;
using Evenkeel.Improvement.WorkOnPdsa;
using Evenkeel.Measurement;
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
            new("idea", "Start a project", Improvement.Permissions.Start, "{unit}/improvement/start?idea={id}"),
            new(
                Control.ControlCatalogue.ThemeItem,
                "Start a project",
                Improvement.Permissions.Start,
                "{unit}/improvement/start?theme={id}"
            ),
            new("issue", "Start a project", Improvement.Permissions.Start, "{unit}/improvement/start?issue={id}"),
        ];

    public IReadOnlyList<UnitPanel> Panels =>
        [
            new(Places.TeamBoard, "testing", "What we are testing", 65, typeof(TestingPanel)),
            new(MeasurePlaces.OfMeasure, "projects", "Projects that work on it", 10, typeof(MeasureProjects)),
            new(Places.TeamBoard, "ideas", "Our ideas", 70, typeof(IdeasPanel)) { OnWall = false },
            new(Places.TeamBoard, "learned", "What we learned", 75, typeof(LearnedPanel)),
        ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProjectDesk>();
        services.AddScoped<IResolveItems, ProjectItems>();
        services.AddScoped<IResolveItems, PdsaItems>();
        services.AddScoped<ISearch, ProjectSearch>();
        services.AddScoped<PartNames>();
        services.AddScoped<IDescribeChanges, DescribeProjects>();
        services.AddScoped<IDemonstrationPart, ImprovementDemonstration>();
        services.AddScoped<DemoIdeas>();
        services.AddScoped<DemoApproval>();
        services.AddScoped<MakeProjects>();
        services.AddScoped<MakeProgramme>();
        services.AddScoped<WhatIsKnown>();
        services.AddScoped<StartProjectHandler>();
        services.AddScoped<ShowProjectsHandler>();
        services.AddScoped<StuckProjects>();
        services.AddScoped<ShowPortfolioHandler>();
        services.AddScoped<ShowProjectHandler>();
        services.AddScoped<EditCharterHandler>();
        services.AddScoped<JoinProjectHandler>();
        services.AddScoped<KeepPrivateHandler>();
        services.AddScoped<TellOfJoining>();
        services.AddScoped<IStartList, GuestProjects>();
        services.AddScoped<ChooseMeasuresHandler>();
        services.AddScoped<MakeMeasureHandler>();
        services.AddScoped<SetTargetHandler>();
        services.AddScoped<ReadProgress>();
        services.AddScoped<ConfirmProgressHandler>();
        services.AddScoped<IdeasToTest>();
        services.AddScoped<PlanPdsaHandler>();
        services.AddScoped<WorkOnPdsaHandler>();
        services.AddScoped<ChangePdsaHandler>();
        services.AddScoped<MarkCycles>();
        services.AddScoped<AddMeasures>();
        services.AddScoped<StageProject>();
        services.AddScoped<DocumentProjectHandler>();
        ClosingServices.Add(services);
        ProgrammeServices.Add(services);
        IdeaServices.Add(services);
        StepServices.Add(services);
        ApprovalServices.Add(services);
        services.AddScoped<AttachToProjectHandler>();
        services.AddScoped<CopyProjectHandler>();
        AddTheories(services);
        ToolServices.Add(services);
    }

    private static void AddTheories(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeTheories>();
        services.AddScoped<OutlineEdits>();
        services.AddScoped<TheoryEdits>();
        services.AddScoped<ShowTheoryHandler>();
        services.AddScoped<WriteTheoryHandler>();
        services.AddScoped<MoveTheoryHandler>();
        services.AddScoped<KeepTheoryHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        TheoryEndpoints.Map(endpoints);
        ToolEndpoints.Map(endpoints);
        DocumentEndpoints.Map(endpoints);
        PortfolioEndpoint.Map(endpoints);
        SpreadEndpoint.Map(endpoints);
        ProjectFilesEndpoint.Map(endpoints);
    }

    public void BuildModel(ModelBuilder model) => ImprovementMapping.Apply(model);
}
