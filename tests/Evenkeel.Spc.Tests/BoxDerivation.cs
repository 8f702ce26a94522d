namespace Evenkeel.Spc.Tests;

/// <summary>
/// Best box and cut box by their definition (Anhøj and Wentzel-Larsen 2020). The best box is the rectangle of at least so many crossings and
/// runs of at most so long that is the least probable under a shift of 0.8 standard deviations, of those that hold 92.5 % without a shift.
/// The cut box takes its corner away, and then from either side the neighbour that the shift makes likelier, while 92.5 % are left.
/// </summary>
internal sealed class BoxDerivation(double[,] level, double[,] shifted)
{
    public const double Specificity = 0.925;
    public const double AboveWhenShifted = 0.788144601416603; // Φ(0.8)

    public (int Crossings, int LongestRun) Box { get; private set; }

    /// <summary>What is left of the border: crossings from, at the longest run, and runs up to, at the fewest crossings; 0 = not cut.</summary>
    public (int CrossingsFrom, int RunsUpTo) Border { get; private set; }

    /// <summary>The chance of no signal without a shift, and with it.</summary>
    public (double Level, double Shifted) Kept { get; private set; }

    public BoxDerivation Derive()
    {
        FindBox();
        Cut();
        return this;
    }

    private void FindBox()
    {
        Kept = (0, 2);
        for (var longest = 1; longest < level.GetLength(1); longest++)
        {
            var (here, there) = (0d, 0d);
            for (var crossings = level.GetLength(0) - 1; crossings >= 0; crossings--)
            {
                for (var run = 1; run <= longest; run++)
                    (here, there) = (here + level[crossings, run], there + shifted[crossings, run]);
                if (here >= Specificity && there < Kept.Shifted)
                    (Box, Kept) = ((crossings, longest), (here, there));
            }
        }
    }

    private void Cut()
    {
        var (fewest, longest) = Box;
        if (!TryCut(fewest, longest))
            return;
        var (from, upTo) = (fewest + 1, longest - 1);
        while (true)
        {
            var rowFirst = Ratio(fewest, upTo) >= Ratio(from, longest);
            if (rowFirst && TryCut(fewest, upTo) || !CanCut(from, longest) && TryCut(fewest, upTo))
                upTo--;
            else if (TryCut(from, longest))
                from++;
            else
                break;
        }
        Border = (from, upTo);
    }

    private double Ratio(int crossings, int run) =>
        level[crossings, run] > 0 ? shifted[crossings, run] / level[crossings, run] : 0;

    private bool CanCut(int crossings, int run) =>
        level[crossings, run] > 0 && Kept.Level - level[crossings, run] >= Specificity;

    private bool TryCut(int crossings, int run)
    {
        if (!CanCut(crossings, run))
            return false;
        Kept = (Kept.Level - level[crossings, run], Kept.Shifted - shifted[crossings, run]);
        return true;
    }
}
