using Evenkeel.Control.ArrangeBoard;
using Evenkeel.Control.AskAbove;
using Evenkeel.Control.AttachFiles;
using Evenkeel.Control.Away;
using Evenkeel.Control.Calendars;
using Evenkeel.Control.Causes;
using Evenkeel.Control.CheckIssue;
using Evenkeel.Control.Clocks;
using Evenkeel.Control.CommentOnIssue;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.Demonstration;
using Evenkeel.Control.EditCauses;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.FollowBoard;
using Evenkeel.Control.FollowReceipt;
using Evenkeel.Control.GatherThemes;
using Evenkeel.Control.Handover;
using Evenkeel.Control.History;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Kiosks;
using Evenkeel.Control.MergeIssue;
using Evenkeel.Control.MoveEscalation;
using Evenkeel.Control.MoveIssue;
using Evenkeel.Control.RaiseAtKiosk;
using Evenkeel.Control.RaiseIssue;
using Evenkeel.Control.RecordSampled;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Control.Samples;
using Evenkeel.Control.SetFactors;
using Evenkeel.Control.SetKiosk;
using Evenkeel.Control.SetRights;
using Evenkeel.Control.SetRoutes;
using Evenkeel.Control.SetStandard;
using Evenkeel.Control.SetThemes;
using Evenkeel.Control.SetWallboards;
using Evenkeel.Control.ShowBoard;
using Evenkeel.Control.ShowCauses;
using Evenkeel.Control.ShowFiles;
using Evenkeel.Control.ShowHealth;
using Evenkeel.Control.ShowHuddles;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Control.ShowIssueBoard;
using Evenkeel.Control.ShowIssues;
using Evenkeel.Control.ShowSample;
using Evenkeel.Control.ShowStandardWork;
using Evenkeel.Control.ShowThemes;
using Evenkeel.Control.ShowWaiting;
using Evenkeel.Control.StandardWork;
using Evenkeel.Control.SubscribeCalendar;
using Evenkeel.Control.TakeFileAway;
using Evenkeel.Control.TakeUpWallboard;
using Evenkeel.Control.Wallboards;
using Evenkeel.Control.Webhooks;
using Evenkeel.Control.WithdrawIssue;
using Evenkeel.Control.WorkOnIssue;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Handover;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Search;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control;

/// <summary>Quality control: the team's board, its issues, and the escalations that answer.</summary>
public sealed class ControlModule : IModule
{
    public IReadOnlyList<Permission> Permissions => Control.Permissions.All;

    public IReadOnlyList<UnitTab> Tabs => [new("Control", "control", 10)];

    public IReadOnlyList<MenuEntry> Menu => [new("Waiting for me", "/waiting", 5)];

    public IReadOnlyList<MenuEntry> Settings =>
        [
            new("How soon escalations are answered", "/settings/response-standard", 10),
            new("Contributory factors", "/settings/contributory-factors", 20),
        ];

    public IReadOnlyList<FreeText> Texts => ControlTexts.All;

    public IReadOnlyList<ItemAction> Actions =>
        [
            new("signal", "Make an issue of it", Control.Permissions.Raise, "{unit}/control/raise?signal={id}"),
            new("series", "Keep watch on it", Control.Permissions.Set, "{unit}/control/plans/new?series={id}"),
        ];

    public IReadOnlyList<UnitPanel> Panels =>
        [
            new(Places.TeamBoard, Agenda.OwnPanel, "Huddle", 5, typeof(HuddlePanel)),
            new(Places.TeamBoard, "signals", "What changed", 20, typeof(SignalsPanel)),
            new(Places.TeamBoard, "issues", "What is in our way", 30, typeof(IssuesPanel)),
            new(Places.TeamBoard, "sent-up", "What we sent up", 40, typeof(SentUpPanel)),
            new(Places.TeamBoard, "held", "What we are asked", 50, typeof(HeldPanel)),
            new(Places.TeamBoard, "standard-work", "Standard work today", 60, typeof(StandardWorkPanel)),
            new(Places.TeamBoard, "watch", "We keep watch", 62, typeof(WatchPanel)),
            new(Places.TeamBoard, "done", "What we fixed, what went well", 70, typeof(DonePanel)),
        ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<People>();
        services.AddScoped<Telling>();
        services.AddScoped<Names>();
        services.AddScoped<Themes>();
        services.AddScoped<Standards>();
        services.AddScoped<HolderFinder>();
        services.AddScoped<StepTelling>();
        services.AddScoped<EscalationDesk>();
        services.AddScoped<IssueParts>();
        services.AddScoped<IssueFiles>();
        services.AddScoped<SentUp>();
        services.AddScoped<EscalationClocks>();
        services.AddScoped<IJobHandler, LateClock>();
        services.AddScoped<IJobHandler, UnacknowledgedClock>();
        services.AddScoped<IUnitNews, ControlNews>();
        services.AddScoped<IHandover, ControlHandover>();
        services.AddScoped<ISearch, IssueSearch>();
        services.AddScoped<IResolveItems, IssueItems>();
        services.AddScoped<IResolveItems, ThemeItems>();
        services.AddScoped<IResolveItems, EscalationItems>();
        services.AddScoped<IDescribeChanges, DescribeIssues>();
        services.AddScoped<IDescribeChanges, DescribeWays>();
        services.AddScoped<IDescribeChanges, DescribeBoardItems>();
        services.AddScoped<DemoPlayers>();
        services.AddScoped<DemoClock>();
        services.AddScoped<DemoChecks>();
        services.AddScoped<DemoTelling>();
        services.AddScoped<DemoHuddles>();
        services.AddScoped<DemoWebhook>();
        services.AddScoped<IDemonstrationPart, ControlDemonstration>();
        AddLiveBoard(services);
        AddKiosks(services);
        AddSamples(services);
        AddCauses(services);
        AddThemes(services);
        AddSlices(services);
    }

    public void BuildModel(ModelBuilder model) => ControlMapping.Apply(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FollowBoardEndpoint.Map(endpoints);
        CalendarEndpoint.Map(endpoints);
        IssueFilesEndpoint.Map(endpoints);
        MoveIssueEndpoint.Map(endpoints);
        CausesEndpoint.Map(endpoints);
        ThemesEndpoint.Map(endpoints);
    }

    private static void AddLiveBoard(IServiceCollection services)
    {
        services.AddSingleton<BoardEvents>();
        services.AddScoped<IScreenDirectory, ScreenDirectory>();
        services.AddScoped<IDescribeChanges, DescribeWallboards>();
        services.AddScoped<SetWallboardsHandler>();
        services.AddScoped<TakeUpWallboardHandler>();
    }

    private static void AddKiosks(IServiceCollection services)
    {
        services.AddScoped<NotSignedIn>();
        services.AddScoped<IDescribeChanges, DescribeKiosks>();
        services.AddScoped<SetKioskHandler>();
        services.AddScoped<RaiseAtKioskHandler>();
        services.AddScoped<FollowReceiptHandler>();
    }

    private static void AddSamples(IServiceCollection services)
    {
        services.AddScoped<DrawSample>();
        services.AddScoped<IJobHandler>(s => s.GetRequiredService<DrawSample>());
        services.AddScoped<IDescribeChanges, DescribeSamples>();
        services.AddScoped<ShowSampleHandler>();
        services.AddScoped<RecordSampledHandler>();
    }

    private static void AddCauses(IServiceCollection services)
    {
        services.AddScoped<Factors>();
        services.AddScoped<IDescribeChanges, DescribeCauses>();
        services.AddScoped<ShowCausesHandler>();
        services.AddScoped<EditCausesHandler>();
        services.AddScoped<SetFactorsHandler>();
    }

    private static void AddThemes(IServiceCollection services)
    {
        services.AddScoped<GatheredOnes>();
        services.AddScoped<PlacesBelow>();
        services.AddScoped<Gatherer>();
        services.AddScoped<GatheredKeys>();
        services.AddScoped(s => new ControlCatalogue(
            s.GetRequiredService<Gatherer>(),
            s.GetRequiredService<GatheredKeys>(),
            s.GetRequiredService<PlanStaging>(),
            s.GetRequiredService<PlanRows>()
        ));
        services.AddScoped<ShowThemesHandler>();
        services.AddScoped<ThemeOfBar>();
    }

    private static void AddSlices(IServiceCollection services)
    {
        StandardWorkServices.Add(services);
        ControlPlanServices.Add(services);
        HuddleServices.Add(services);
        WebhookServices.Add(services);
        services.AddScoped<RaiseIssueHandler>();
        services.AddScoped<ShowIssueHandler>();
        services.AddScoped<ShowIssuesHandler>();
        services.AddScoped<ShowIssueBoardHandler>();
        services.AddScoped<MoveIssueHandler>();
        services.AddScoped<WorkOnIssueHandler>();
        services.AddScoped<CheckIssueHandler>();
        services.AddScoped<CommentOnIssueHandler>();
        services.AddScoped<AttachFilesHandler>();
        services.AddScoped<TakeFileAwayHandler>();
        services.AddScoped<AskAboveHandler>();
        services.AddScoped<MoveEscalationHandler>();
        services.AddScoped<ShowBoardHandler>();
        services.AddScoped<ShowWaitingHandler>();
        services.AddScoped<OwnChecks>();
        services.AddScoped<IWaiting, WaitingCount>();
        services.AddScoped<HealthNumbers>();
        services.AddScoped<ShowHealthHandler>();
        services.AddScoped<ArrangeBoardHandler>();
        services.AddScoped<ArrangeItems>();
        services.AddScoped<SetRightsHandler>();
        services.AddScoped<SetThemesHandler>();
        services.AddScoped<SetStandardHandler>();
        services.AddScoped<SetRoutesHandler>();
        services.AddScoped<AwayHandler>();
        services.AddScoped<MergeIssueHandler>();
        services.AddScoped<Withdrawals>();
        services.AddScoped<WithdrawIssueHandler>();
        services.AddScoped<CalendarContents>();
        services.AddScoped<SubscribeCalendarHandler>();
    }
}
