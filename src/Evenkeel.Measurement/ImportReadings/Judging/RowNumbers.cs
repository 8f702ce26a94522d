using System.Runtime.CompilerServices;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A row's numbers as judged; NaN where there is none. Most rows have no warning, so there is no list.</summary>
internal struct RowNumbers(double first, double second)
{
    private const int Most = 6;

    private Findings _findings;

    public double First { get; set; } = first;

    public double Second { get; set; } = second;

    public ReadingStatus Status { get; set; }

    public bool Provisional { get; set; }

    public bool IsBlank { get; set; }

    /// <summary>The denominator was to come from the share, and there is none.</summary>
    public bool LacksShare { get; set; }

    public string? Note { get; set; }

    /// <summary>Why the row cannot be stored; None when it can.</summary>
    public Finding Problem { get; set; }

    public int Warnings { get; private set; }

    public readonly Finding this[int warning] => _findings[warning];

    public void Warn(in Finding finding)
    {
        if (Warnings < Most)
        {
            _findings[Warnings++] = finding;
        }
    }

    [InlineArray(Most)]
    private struct Findings
    {
        private Finding _first;
    }
}
