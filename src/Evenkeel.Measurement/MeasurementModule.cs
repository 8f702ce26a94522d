using Evenkeel.Measurement.AddMeasure;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Demonstration;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.RecordReadings;
using Evenkeel.Measurement.RespondToSignal;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.ShowFunnel;
using Evenkeel.Measurement.ShowLate;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Measurement.ShowMeasures;
using Evenkeel.Measurement.ShowWaitingSignals;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Measurement;

/// <summary>Measures, readings, imports, charts, signals and rebasing.</summary>
public sealed class MeasurementModule : IModule
{
    public IReadOnlyList<Permission> Permissions => Measurement.Permissions.All;

    public IReadOnlyList<UnitTab> Tabs => [new("Measures", "measures", 60)];

    public IReadOnlyList<FreeText> Texts => MeasurementTexts.All;

    public IReadOnlyList<MenuEntry> Menu => [new("Measures", "/measures", 10)];

    public IReadOnlyList<UnitPanel> Panels =>
        [
            new(
                Places.UnitOverview,
                "signals",
                "What changed and waits for an answer",
                10,
                typeof(WaitingSignalsPanel)
            ),
            new(Places.UnitOverview, "late", "What is late", 20, typeof(LatePanel)),
            new(Places.TeamBoard, BoardMeasures.Key, "How are we doing", 10, typeof(BoardMeasuresPanel)),
        ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped(s => new MeasureCatalogue(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<Rescreen>(),
            s.GetRequiredService<MeasureFeed>(),
            s.GetRequiredService<SeriesPictures>(),
            s.GetRequiredService<InUnits>(),
            s.GetRequiredService<GuestPictures>(),
            s.GetRequiredService<ActOnSignal>()
        ));
        services.AddScoped<ActOnSignal>();
        services.AddScoped<ShownSeries>();
        services.AddScoped<SeriesPictures>();
        services.AddScoped<ReadMarks>();
        services.AddScoped<MeasureFeed>();
        services.AddScoped<Feeds>();
        services.AddScoped<IResolveItems, ReadingItems>();
        services.AddScoped<ReadFacts>();
        services.AddScoped<StatusKeeper>();
        services.AddScoped<SignalKeeper>();
        services.AddScoped<ReadSums>();
        services.AddScoped<RollUps>();
        services.AddScoped<ReadingWriter>();
        services.AddScoped<Adoption>();
        services.AddScoped(s => new ReadingExport(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<OrganisationCatalogue>(),
            s.GetRequiredService<ReadSums>()
        ));
        services.AddScoped<FindSeries>();
        services.AddTransient<StoreReadings>();
        services.AddTransient<Rescreen>();
        services.AddTransient<IEventHandler<UnitsMoved>, RenewForMoves>();
        services.AddTransient<RenewForSettings>();
        services.AddTransient<IEventHandler<SettingsChanged>>(s => s.GetRequiredService<RenewForSettings>());
        services.AddTransient<IForesee<SettingsChanged>>(s => s.GetRequiredService<RenewForSettings>());
        services.AddTransient<MeasureFinder>();
        services.AddTransient<ReadingsImport>();
        services.AddTransient(s => new ImportFiles(s.GetRequiredService<ReadingsImport>()));
        services.AddScoped<DemoSignals>();
        services.AddScoped<IDemonstrationPart, MeasurementDemonstration>();
        AddSlices(services);
    }

    public void BuildModel(ModelBuilder model) => MeasurementMapping.Apply(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        Download.DownloadEndpoints.Map(endpoints);
        PreviewImport.ImportEndpoints.Map(endpoints);
    }

    private static void AddSlices(IServiceCollection services)
    {
        services.AddScoped<ShowMeasuresHandler>();
        services.AddScoped<BoardMeasures>();
        services.AddScoped<IPanelItems>(s => s.GetRequiredService<BoardMeasures>());
        services.AddScoped<ShowMeasureHandler>();
        services.AddScoped<AddMeasureHandler>();
        services.AddScoped<RecordReadingsHandler>();
        services.AddScoped<RespondToSignalHandler>();
        Slices.Add(services);
        ImportSlices.Add(services);
    }
}
