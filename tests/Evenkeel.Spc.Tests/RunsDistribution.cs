namespace Evenkeel.Spc.Tests;

/// <summary>
/// The joint distribution of crossings and longest run of independent points about a line, each above it with the same chance: a walk over
/// (side, current run, longest run, crossings), one point at a time. Only sums of positive terms, so that small chances are exact too.
/// </summary>
internal sealed class RunsDistribution
{
    private readonly double[] _chance;
    private readonly int _size;
    private double[] _states;

    public RunsDistribution(double above, int most)
    {
        _chance = [1 - above, above];
        _size = most + 1;
        _states = new double[2 * _size * _size * _size];
        for (var side = 0; side < 2; side++)
            _states[At(side, 1, 1, 0)] = _chance[side];
    }

    public int Points { get; private set; } = 1;

    public void AddPoint()
    {
        var next = new double[_states.Length];
        ForEach(
            (side, run, longest, crossings, chance) =>
            {
                next[At(side, run + 1, Math.Max(longest, run + 1), crossings)] += chance * _chance[side];
                next[At(1 - side, 1, longest, crossings + 1)] += chance * _chance[1 - side];
            }
        );
        _states = next;
        Points++;
    }

    /// <summary>The chance of each pair, by crossings and longest run.</summary>
    public double[,] Joint()
    {
        var joint = new double[_size, _size];
        ForEach((_, _, longest, crossings, chance) => joint[crossings, longest] += chance);
        return joint;
    }

    private void ForEach(Action<int, int, int, int, double> visit)
    {
        for (var side = 0; side < 2; side++)
        for (var run = 1; run <= Points; run++)
        for (var longest = run; longest <= Points; longest++)
        for (var crossings = 0; crossings <= Points - longest; crossings++)
            if (_states[At(side, run, longest, crossings)] is > 0 and var chance)
                visit(side, run, longest, crossings, chance);
    }

    private int At(int side, int run, int longest, int crossings) =>
        ((side * _size + run) * _size + longest) * _size + crossings;
}
