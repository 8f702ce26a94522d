using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Engine;

/// <summary>
/// One phase as a chart's arithmetic sees it: all its points, its baseline (compact, excluded points gone, NaN = no value), what is given, and
/// the columns to be filled. Everything is in the unit before <see cref="ChartDefinition.Multiplier"/>.
/// </summary>
internal ref struct PhaseFrame
{
    private readonly ColumnStore _columns;
    private readonly int _start;

    public PhaseFrame(ColumnStore columns, int start, int length, ChartDefinition definition, ref PhaseSummary summary)
    {
        (_columns, _start, Length, Definition) = (columns, start, length, definition);
        Summary = ref summary;
    }

    public int Length { get; }
    public ChartDefinition Definition { get; }
    public ref PhaseSummary Summary;

    /// <summary>The plotted values of all points.</summary>
    public readonly ReadOnlySpan<double> Values => _columns.Slice(Column.Value, _start, Length);

    /// <summary>The denominators of all points; empty where the chart has none.</summary>
    public ReadOnlySpan<double> Denominators { get; set; }

    public ReadOnlySpan<double> BaseValues { get; set; }
    public ReadOnlySpan<double> BaseCounts { get; set; }
    public ReadOnlySpan<double> BaseDenominators { get; set; }
    public ReadOnlySpan<double> BaseDeviations { get; set; }
    public ReadOnlySpan<double> BaseRanges { get; set; }

    /// <summary>Memory for at least as many numbers as the phase has points.</summary>
    public Span<double> Scratch { get; set; }

    /// <summary>As much again.</summary>
    public Span<double> MoreScratch { get; set; }

    public readonly double? GivenCentre => Definition.Baseline.Centre / Definition.Multiplier;
    public readonly double? GivenSigma => Definition.Baseline.Sigma / Definition.Multiplier;
    public readonly bool Screen => Definition.Baseline.ScreenMovingRanges ?? Definition.Rules.ScreenMovingRanges;

    public readonly Span<double> this[Column column] => _columns.Slice(column, _start, Length);

    /// <summary>The centre to draw: given, the profile's median, or the chart's own.</summary>
    public readonly double CentreOr(double own) =>
        GivenCentre
        ?? (Definition.Rules.Centre == CentreLine.Median ? Medians.MedianOf(BaseValues, Scratch).Value : own);

    /// <summary>One centre and no limits.</summary>
    public readonly void DrawCentre(double centre, LimitAbsence why)
    {
        if (double.IsInfinity(centre))
            (centre, why) = (double.NaN, LimitAbsence.TooLarge);
        this[Column.Centre].Fill(centre);
        for (var column = Column.Upper1; column <= Column.Lower3; column++)
            this[column].Fill(double.NaN);
        Summary.Centre = double.IsNaN(centre) ? null : centre;
        Summary.Sigma = null;
        Summary.LimitsAbsent = why;
    }

    /// <summary>Whether there are a centre and a sigma to draw limits from; else the centre is drawn alone, and why.</summary>
    public readonly bool HasBoth(double centre, double sigma, LimitAbsence whyNot)
    {
        if (!double.IsNaN(centre) && double.IsFinite(sigma))
            return true;
        DrawCentre(
            centre,
            double.IsNaN(centre) ? LimitAbsence.NoPoints
                : double.IsInfinity(sigma) ? LimitAbsence.TooLarge
                : whyNot
        );
        return false;
    }

    /// <summary>One centre with limits one, two and three sigma away from it. Without sigma: the centre alone and why.</summary>
    public readonly void DrawLimits(double centre, double sigma, LimitAbsence whyNot)
    {
        if (double.IsNaN(centre) || double.IsNaN(sigma))
            DrawCentre(centre, double.IsNaN(centre) ? LimitAbsence.NoPoints : whyNot);
        else if (
            !double.IsFinite(centre)
            || !double.IsFinite(centre + 3 * sigma)
            || !double.IsFinite(centre - 3 * sigma)
        )
            DrawCentre(double.IsFinite(centre) ? centre : double.NaN, LimitAbsence.TooLarge);
        else
            Draw(centre, sigma);
    }

    private readonly void Draw(double centre, double sigma)
    {
        this[Column.Centre].Fill(centre);
        for (var band = 1; band <= 3; band++)
        {
            this[UpperAt(band)].Fill(centre + band * sigma);
            this[LowerAt(band)].Fill(centre - band * sigma);
        }
        Summary.Centre = centre;
        Summary.Sigma = sigma;
        Summary.LimitsAbsent = LimitAbsence.None;
    }

    /// <summary>One centre with limits at each point its own sigma times one, two and three away; NaN = a gap in the limits there.</summary>
    public readonly void DrawVarying(double centre, ReadOnlySpan<double> sigmas)
    {
        var reach = 3 * Magnitude.Of(sigmas).Largest;
        if (!double.IsFinite(centre + reach) || !double.IsFinite(centre - reach) || Magnitude.Of(sigmas).HasInfinities)
        {
            DrawCentre(double.IsFinite(centre) ? centre : double.NaN, LimitAbsence.TooLarge);
            return;
        }
        this[Column.Centre].Fill(centre);
        for (var band = 1; band <= 3; band++)
        {
            var upper = this[UpperAt(band)];
            var lower = this[LowerAt(band)];
            for (var i = 0; i < sigmas.Length; i++)
                (upper[i], lower[i]) = (centre + band * sigmas[i], centre - band * sigmas[i]);
        }
        Summary.Centre = centre;
        Summary.Sigma = null;
        Summary.LimitsAbsent = LimitAbsence.None;
    }

    /// <summary>
    /// Limits of a spread: as far as its own sigma says at each point, and not below 0. Of sizes for which there is no constant there are none.
    /// </summary>
    public readonly void DrawSpread(double centre, ReadOnlySpan<double> sigmas)
    {
        if (!sigmas.ContainsAnyInRange(double.NegativeInfinity, double.PositiveInfinity))
        {
            DrawCentre(centre, LimitAbsence.NoSpread);
            return;
        }
        DrawVarying(centre, sigmas);
        Clip(0, double.PositiveInfinity);
    }

    /// <summary>No limit below or above what a value can be.</summary>
    public readonly void Clip(double least, double most)
    {
        for (var band = 1; band <= 3; band++)
        {
            foreach (ref var lower in this[LowerAt(band)])
                lower = double.IsNaN(lower) ? lower : Math.Clamp(lower, least, most);
            foreach (ref var upper in this[UpperAt(band)])
                upper = double.IsNaN(upper) ? upper : Math.Clamp(upper, least, most);
        }
    }

    public static Column UpperAt(int band) => Column.Centre + 2 * band - 1;

    public static Column LowerAt(int band) => Column.Centre + 2 * band;
}
