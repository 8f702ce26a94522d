using System.Globalization;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.ShowMeasures;

/// <summary>One chart of many, as far as chance is concerned.</summary>
internal readonly record struct ChartOfMany(Measure Measure, int Points, int Rank);

/// <summary>How many of many charts say something unusual, beside how many would if nothing had changed anywhere.</summary>
internal static class ChanceOfSignals
{
    /// <summary>Of fewer charts the number that chance gives is about none, and says nothing.</summary>
    public const int Fewest = 20;
    private const int Unusual = 3;
    private const double Seldom = 0.01;

    /// <summary>Null where there are too few charts of a length that is known about.</summary>
    public static string? Says(IReadOnlyCollection<ChartOfMany> charts, string organisationRules)
    {
        var definitions = new Dictionary<Guid, ChartDefinition>();
        var (chances, observed) = (new List<double>(charts.Count), 0);
        foreach (var chart in charts)
        {
            if (!definitions.TryGetValue(chart.Measure.Id, out var definition))
            {
                definitions[chart.Measure.Id] = definition = ChartChoice.Define(chart.Measure, organisationRules);
            }

            if (FalseSignals.Rate(definition.Rules, definition.Kind, chart.Points) is { } rate)
            {
                chances.Add(rate.LatestPoint);
                observed += chart.Rank < Unusual ? 1 : 0;
            }
        }

        return chances.Count < Fewest ? null : Sentence(SignalExpectation.Of([.. chances], observed));
    }

    private static string Sentence(SignalExpectation of)
    {
        var expected = Math.Round(of.Expected, MidpointRounding.AwayFromZero);
        var by = expected < 1 ? "fewer than one" : $"about {Number(expected)}";
        var says =
            $"If nothing had changed anywhere, chance alone would make {by} of these {Number(of.Charts)} charts unusual now; {Number(of.Observed)} {(of.Observed == 1 ? "is" : "are")}.";
        return of.ChanceOfAsMany < Seldom
            ? says
            : $"{says} That is about what chance gives: wait whether a signal lasts before you act on it alone.";
    }

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
