using Evenkeel.Measurement.BringBackMeasure;
using Evenkeel.Measurement.Completeness;
using Evenkeel.Measurement.CorrectEvent;
using Evenkeel.Measurement.CorrectReading;
using Evenkeel.Measurement.Download;
using Evenkeel.Measurement.EditMeasure;
using Evenkeel.Measurement.FindItems;
using Evenkeel.Measurement.GiveMeasure;
using Evenkeel.Measurement.Handover;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.MeasuresBelow;
using Evenkeel.Measurement.PasteReadings;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.RebaseMeasure;
using Evenkeel.Measurement.RollUpMeasure;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.ShowCatalogue;
using Evenkeel.Measurement.ShowDefinition;
using Evenkeel.Measurement.ShowFunnel;
using Evenkeel.Measurement.ShowLate;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Measurement.ShowPareto;
using Evenkeel.Measurement.ShowReadings;
using Evenkeel.Measurement.ShowSeasons;
using Evenkeel.Measurement.ShowWaitingSignals;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Handover;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Measurement;

/// <summary>The handlers of the pages about one series.</summary>
internal static class Slices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ShowReadingsHandler>();
        services.AddScoped<CorrectReadingHandler>();
        services.AddScoped<CorrectEventHandler>();
        services.AddScoped<ReadingHistory>();
        services.AddScoped<PasteReadingsHandler>();
        services.AddScoped<RebaseMeasureHandler>();
        services.AddScoped<EditMeasureHandler>();
        services.AddScoped<BringBackMeasureHandler>();
        services.AddScoped<FindOwner>();
        services.AddScoped<GiveMeasureHandler>();
        services.AddScoped<RollUpMeasureHandler>();
        services.AddScoped<CompareUnitsHandler>();
        services.AddScoped<UnitCharts>();
        services.AddScoped<InUnits>();
        services.AddScoped<GuestPictures>();
        services.AddScoped<ShowSeasonsHandler>();
        services.AddScoped<ShowParetoHandler>();
        services.AddScoped<CompletenessHandler>();
        services.AddScoped<ShowWaitingSignalsHandler>();
        services.AddScoped<IUnitNews, MeasureNews>();
        services.AddScoped<ShowLateHandler>();
        services.AddScoped<TakeOutHandler>();
        services.AddScoped<MeasuresBelowHandler>();
        services.AddScoped<ShowRollUpHandler>();
        services.AddScoped<VisibleMeasures>();
        services.AddScoped<ShowCatalogueHandler>();
        services.AddScoped<ShowDefinitionHandler>();
        services.AddScoped<ISearch, MeasureSearch>();
        services.AddScoped<IResolveItems, SignalItems>();
        services.AddScoped<IHandover, MeasureHandover>();
        AddHistory(services);
    }

    private static void AddHistory(IServiceCollection services)
    {
        services.AddScoped<SeriesNames>();
        services.AddScoped<IDescribeChanges, DescribeMeasures>();
        services.AddScoped<IDescribeChanges, DescribeSeries>();
        services.AddScoped<IDescribeChanges, DescribeReadings>();
        services.AddScoped<IDescribeChanges, DescribeSignals>();
        services.AddScoped<IDescribeChanges, DescribeImports>();
    }
}
