using System.Globalization;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.ShowMeasure;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.ShowSeasons;

/// <summary>What is taken out, as it stands in the page's address.</summary>
internal sealed record SeasonsFilter(bool Trend, bool AsFactor)
{
    public bool IsOn => Trend || AsFactor;
}

/// <summary>What one season adds, or by how much it multiplies.</summary>
internal sealed record SeasonEffect(string Season, string Effect);

/// <param name="Adjusted">The chart without seasons and trend; null where it cannot be drawn, and <paramref name="Why"/> says why.</param>
/// <param name="Did">What the adjustment did, in words.</param>
internal sealed record SeasonsView(
    MeasureView Plain,
    ChartPicture? Adjusted,
    string? Why,
    IReadOnlyList<string> Did,
    IReadOnlyList<SeasonEffect> Effects
);

/// <summary>A chart beside the plain one from which seasons, and a straight trend where asked, are taken out before the limits.</summary>
internal sealed class ShowSeasonsHandler(ShowMeasureHandler show)
{
    public async Task<SeasonsView?> Handle(string unit, int number, SeasonsFilter filter, CancellationToken ct)
    {
        if (await show.Handle(unit, number, ct) is not { } plain)
        {
            return null;
        }

        var cycle = Seasons.CycleOf(plain.Measure.Frequency);
        return plain.Chart.Picture is not { } picture
                ? Nothing(plain, plain.Chart.Fault ?? "This chart cannot be drawn yet.")
            : cycle == 0
                ? Nothing(
                    plain,
                    "A measure that is recorded once a year, or each time that it happens, has no seasons to take out."
                )
            : Adjust(plain, picture, new(cycle, filter.Trend, ScaleOf(filter)));
    }

    private static AdjustmentScale ScaleOf(SeasonsFilter filter) =>
        filter.AsFactor ? AdjustmentScale.Multiplicative : AdjustmentScale.Additive;

    private static SeasonsView Adjust(MeasureView plain, ChartPicture picture, AdjustmentOptions options)
    {
        var values = picture.Result.Values.ToArray();
        AdjustmentResult adjustment;
        try
        {
            adjustment = SeasonalAdjustment.Compute(values, options);
        }
        catch (SpcDataException refused)
        {
            var step = plain.Measure.Frequency.Step();
            return Nothing(
                plain,
                AbsurdWords.Seasons([.. refused.Fault.Rows.Select(i => PeriodWords.Of(step, picture.Periods[i]))])
            );
        }

        if (adjustment.Absent != AdjustmentAbsence.None)
        {
            return Nothing(plain, Says(adjustment.Absent, plain.Measure.Frequency));
        }

        return new(
            plain,
            Draw(plain, picture, adjustment.Values),
            null,
            SeasonWords.Of(adjustment, options, picture.Format),
            Effects(adjustment, options, plain.Measure.Frequency, picture)
        );
    }

    /// <summary>Individual values: what is left after the seasons is no count any more.</summary>
    private static ChartPicture? Draw(MeasureView plain, ChartPicture picture, IReadOnlyList<double> values)
    {
        var measure = new Measure
        {
            Name = plain.Measure.Name,
            Kind = MeasureKind.Measurement,
            Frequency = plain.Measure.Frequency,
            Improvement = plain.Measure.Improvement,
            InUnits = picture.Format.Unit,
        };
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = plain.Facts.Chart.Definition.Rules,
            Improvement = plain.Measure.Improvement,
        };
        var facts = plain.Facts with { Chart = new ChartFacts(measure, definition), Targets = [] };
        return SeriesChart.Draw(facts, Readings(plain, values), $"{picture.Title}, without its seasons").Picture;
    }

    private static List<Reading> Readings(MeasureView plain, IReadOnlyList<double> values) =>
        [
            .. values
                .Select((value, i) => (value, i))
                .Where(point => double.IsFinite(point.value))
                .Select(point => new Reading
                {
                    SeriesNumber = plain.Series.Number,
                    Period = plain.Chart.Periods[point.i],
                    Sequence = plain.Chart.Sequences[point.i],
                    Value = point.value,
                }),
        ];

    private static List<SeasonEffect> Effects(
        AdjustmentResult adjustment,
        AdjustmentOptions options,
        Frequency frequency,
        ChartPicture picture
    ) =>
        [
            .. adjustment
                .SeasonEffects.Select((effect, i) => (effect, day: frequency.Step(picture.Periods[0], i)))
                .OrderBy(season => Seasons.PlaceOf(frequency, season.day))
                .Select(season => new SeasonEffect(
                    Seasons.NameOf(frequency, season.day),
                    SeasonWords.Effect(season.effect, options.Scale, picture.Format)
                )),
        ];

    private static SeasonsView Nothing(MeasureView plain, string why) => new(plain, null, why, [], []);

    private static string Says(AdjustmentAbsence absence, Frequency frequency) =>
        absence == AdjustmentAbsence.NotAboveZero
            ? "Seasons can multiply only what is above zero: this chart has a value that is not. Let them be added instead."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Each season needs at least two values: two full cycles of {Seasons.CycleOf(frequency)} {frequency.Noun()}."
            );
}
