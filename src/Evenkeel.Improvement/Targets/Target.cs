using Evenkeel.Improvement.Projects;
using Evenkeel.Ui;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Improvement.Targets;

/// <summary>From where a measure comes, and what is wanted of it, as it is plotted.</summary>
internal sealed record Target(double? Baseline, double? Wanted, DateOnly? By)
{
    // Nobody aims so exactly that a nearer step would say more.
    private const int Step = 5;

    public static Target Of(ProjectMeasure measure) => new(measure.Baseline, measure.Wanted, measure.WantedBy);

    /// <summary>1 where higher is better, -1 where lower is; 0 where nobody said.</summary>
    public int Side(Better better) =>
        better switch
        {
            Better.Up => 1,
            Better.Down => -1,
            _ => Baseline is { } from && Wanted is { } to ? Math.Sign(to - from) : 0,
        };

    /// <summary>How much of the way from the baseline to what is wanted is done: 1 at the end, below 0 where it went the other way.</summary>
    public double? Way(double now) =>
        Baseline is { } from && Wanted is { } to && to != from ? (now - from) / (to - from) : null;

    /// <summary>As <see cref="Way"/>; where nothing is wanted yet, how much better than the baseline.</summary>
    public double? Gain(double now, Better better) =>
        Wanted is not null ? Way(now)
        : Baseline is { } from && from != 0 ? Side(better) * (now - from) / Math.Abs(from)
        : null;

    /// <summary>"about 85 %".</summary>
    public static string Percent(double share) => $"about {Math.Round(share * 100 / Step) * Step:0}\u00a0%";

    /// <summary>"Baseline 6.1; wanted 3.0 by 31 Mar 2027; now 3.4 (since Sep 2026): about 85 % of the way." Empty where nothing is said.</summary>
    public string Sentence(MeasureFormat format, LevelNow? now)
    {
        var parts = new List<string>();
        parts.AddRange(Baseline is { } from ? [$"baseline {format.Text(from)}"] : []);
        parts.AddRange(
            Wanted is { } to ? [$"wanted {format.Text(to)}{(By is { } day ? $" by {UkDate.Plain(day)}" : "")}"] : []
        );
        if (parts.Count == 0)
        {
            return "";
        }

        parts.AddRange(now is { } level ? [$"now {format.Text(level.Value)} ({level.Says})"] : []);
        var way = now is { } at && Way(at.Value) is { } share ? $": {WayInWords(share)}" : "";
        var said = string.Join("; ", parts);
        return $"{char.ToUpperInvariant(said[0])}{said[1..]}{way}.";
    }

    public static string WayInWords(double share) =>
        share >= 1 ? "all of the way"
        : share <= -0.05 ? "further away than at the start"
        : share < 0.05 ? "no nearer than at the start"
        : share > 0.95 ? "nearly there"
        : $"{Percent(share)} of the way";
}
