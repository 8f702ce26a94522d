using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.FeedMeasure;

/// <summary>
/// What is fed is not typed, pasted, imported or corrected: a number that stands over its own source could be traced to nothing, and the next feeding would
/// replace it. It is put right where it was written down (decision 0010).
/// </summary>
internal sealed class Feeds(IEnumerable<IFeedMeasures> feeders)
{
    private readonly Dictionary<UnitId, IReadOnlyList<FedSeries>> known = [];

    public async Task<IReadOnlyList<FedSeries>> AtAsync(UnitId unit, CancellationToken ct)
    {
        if (!known.TryGetValue(unit, out var all))
        {
            var found = new List<FedSeries>();
            foreach (var feeder in feeders)
            {
                found.AddRange(await feeder.AtAsync(unit, ct));
            }

            known[unit] = all = found;
        }

        return all;
    }

    public async Task<FedSeries?> OfAsync(UnitId unit, int series, CancellationToken ct) =>
        (await AtAsync(unit, ct)).FirstOrDefault(fed => fed.Series == series);

    public static string Sentence(string measure, FedSeries fed) =>
        fed.HasEnded
            ? $"“{measure}” was fed by {fed.By}, which has ended: its readings stay as they were fed. To go on by hand, add a measure of your own."
            : $"“{measure}” is fed by {fed.By}, and nobody types it. What is wrong is put right there, and the measure follows.";
}
