using System.Globalization;

namespace Evenkeel.Spc;

/// <summary>What is wrong with a series.</summary>
public enum DataFaultKind
{
    /// <summary>A value, denominator, target or quotient is infinite, or too large or too small to be worked with.</summary>
    NotFinite,

    /// <summary>A denominator is below zero.</summary>
    NegativeDenominator,

    /// <summary>A count or numerator is below zero.</summary>
    NegativeCount,

    /// <summary>The numerator of a proportion is above its denominator.</summary>
    NumeratorAboveDenominator,

    /// <summary>A time between events is not above zero.</summary>
    TimeNotAboveZero,

    /// <summary>An outcome is neither 0 nor 1.</summary>
    OutcomeNotZeroOrOne,

    /// <summary>A predicted probability is missing or outside 0 to 1.</summary>
    ProbabilityOutOfRange,

    /// <summary>The baseline has no events, or nothing but events, so that it gives no rate to compare with.</summary>
    NoBaselineRate,

    /// <summary>A unit of a funnel has no usable numerator and denominator.</summary>
    NotComparable,

    /// <summary>A standard deviation or range within a subgroup is below zero.</summary>
    NegativeSpread,
}

/// <summary>A fault in the data of a series.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Rows">The points, from 0, rising.</param>
public sealed record DataFault(DataFaultKind Kind, IReadOnlyList<int> Rows)
{
    private const int Named = 5;

    /// <summary>One sentence for a person; rows count from 1.</summary>
    public string Message => $"{Where}: {What}";

    private string Where
    {
        get
        {
            var rows = string.Join(
                ", ",
                Rows.Take(Named).Select(row => (row + 1).ToString(CultureInfo.InvariantCulture))
            );
            var more =
                Rows.Count > Named ? $" and {(Rows.Count - Named).ToString(CultureInfo.InvariantCulture)} more" : "";
            return Rows.Count == 0 ? "No rows" : (Rows.Count == 1 ? "Row " : "Rows ") + rows + more;
        }
    }

    private string What =>
        Kind switch
        {
            DataFaultKind.NotFinite =>
                "the number is infinite or too large. Correct it, or leave the cell empty if it is not known.",
            DataFaultKind.NegativeDenominator => "the denominator is below zero. Correct it, or leave it empty.",
            DataFaultKind.NegativeCount => "the count is below zero. Correct it, or choose an XmR chart.",
            DataFaultKind.NumeratorAboveDenominator =>
                "the numerator is above its denominator. Correct it, or choose a u chart if an item can count twice.",
            DataFaultKind.OutcomeNotZeroOrOne => "an outcome must be 0 or 1.",
            DataFaultKind.ProbabilityOutOfRange => "a predicted probability must lie between 0 and 1.",
            DataFaultKind.NoBaselineRate =>
                "all outcomes of the baseline are equal. Give a target, or a longer baseline.",
            DataFaultKind.NegativeSpread =>
                "a standard deviation or range is below zero. Correct it, or leave it empty.",
            DataFaultKind.NotComparable => "a unit needs a numerator of 0 or more and a denominator above 0.",
            _ => "a time between events must be above zero. Record it finer (hours), or choose a g chart.",
        };
}
