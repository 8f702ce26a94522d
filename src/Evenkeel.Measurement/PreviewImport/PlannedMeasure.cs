using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>A judged file beside what is stored already: what would become of every row.</summary>
internal sealed class PlannedMeasure
{
    private const ulong Prime = 1_099_511_628_211;
    private readonly RowFate[] fates;
    private readonly Dictionary<int, Reading> before = [];
    private readonly int[] readings = new int[6];

    /// <param name="stored">The reading that is there for a unit's place in the file, a period and a sequence; null = none.</param>
    public PlannedMeasure(CheckedMeasure one, Func<int, int, int, Reading?> stored)
    {
        Checked = one;
        fates = [.. Enumerable.Range(0, Result.Rows.Count).Select(i => FateOf(Result.Rows[i].Decision))];
        var units = new HashSet<int>();
        var at = 0;
        foreach (var (reading, sequence) in Result.Numbered())
        {
            var known = stored(reading.Unit, reading.Period, sequence);
            var fate = FateOf(known, one.RowOf(reading, 0, sequence));
            readings[(int)fate]++;
            Seen = ((Seen ^ (ulong)((known?.Revision ?? -1) + 2)) * Prime) + (ulong)fate;
            if (fate != RowFate.Same)
            {
                units.Add(reading.Unit);
            }

            for (var end = at + reading.Rows; at < end; at++)
            {
                Place(Result.Order[at], fate, known);
            }
        }

        Units = [.. units.Select(unit => Result.Units[unit].Name)];
    }

    public CheckedMeasure Checked { get; }
    public ImportResult Result => Checked.Result;

    /// <summary>Another number when a reading that lies beside the file was changed meanwhile.</summary>
    public ulong Seen { get; }

    /// <summary>The units whose readings change.</summary>
    public IReadOnlyList<string> Units { get; }
    public int New => readings[(int)RowFate.New];
    public int Corrects => readings[(int)RowFate.Corrects];
    public int Same => readings[(int)RowFate.Same];
    public int NotUsed => fates.Count(fate => fate == RowFate.NotUsed);

    /// <summary>Below the headings: titles above them are nobody's rows.</summary>
    public int LeftOut =>
        Enumerable
            .Range(0, fates.Length)
            .Count(i => fates[i] == RowFate.LeftOut && Result.Rows[i].Row > Result.Headings.LastRow);
    public int Changing => New + Corrects;
    public bool CanBeStored =>
        !Checked.IsUnsure
        && Checked.Fed is null
        && Result.Decision is not (FileDecision.Reject or FileDecision.NeedsConfirmation);

    public RowFate FateAt(int index) => fates[index];

    /// <summary>What the row's reading is now, where it would be corrected.</summary>
    public Reading? Before(int index) => before.GetValueOrDefault(index);

    private void Place(int index, RowFate fate, Reading? known)
    {
        fates[index] = fate;
        if (fate == RowFate.Corrects)
        {
            before[index] = known!;
        }
    }

    private static RowFate FateOf(Reading? known, in IncomingReadings.Row row) =>
        known is null ? RowFate.New
        : row.SaysTheSameAs(known) ? RowFate.Same
        : RowFate.Corrects;

    private static RowFate FateOf(RowDecision decision) =>
        decision switch
        {
            RowDecision.Header => RowFate.Heading,
            RowDecision.Reject => RowFate.NotUsed,
            _ => RowFate.LeftOut,
        };
}
