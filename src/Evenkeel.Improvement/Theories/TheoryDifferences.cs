namespace Evenkeel.Improvement.Theories;

/// <summary>What is different between two states of a theory, in sentences: by the boxes themselves, so that one that was reworded is not another one.</summary>
internal static class TheoryDifferences
{
    public static IReadOnlyList<string> Between(
        IReadOnlyList<TheoryVersionNode> before,
        IReadOnlyList<TheoryVersionNode> now,
        IReadOnlyDictionary<int, string> measures
    )
    {
        var (was, isNow) = (before.ToDictionary(n => n.NodeId), now.ToDictionary(n => n.NodeId));
        return
        [
            .. now.Where(n => !was.ContainsKey(n.NodeId)).Select(n => $"New: “{n.Text}”, {Under(n, isNow)}"),
            .. before.Where(n => !isNow.ContainsKey(n.NodeId)).Select(n => $"Taken away: “{n.Text}”"),
            .. now.Where(n => was.ContainsKey(n.NodeId)).SelectMany(n => Changes(was[n.NodeId], n, isNow, measures)),
        ];
    }

    private static IEnumerable<string> Changes(
        TheoryVersionNode was,
        TheoryVersionNode now,
        Dictionary<Guid, TheoryVersionNode> all,
        IReadOnlyDictionary<int, string> measures
    )
    {
        if (was.Text != now.Text)
        {
            yield return $"Reworded: “{was.Text}” is “{now.Text}” now";
        }

        if (was.ParentId != now.ParentId || was.IsAside != now.IsAside)
        {
            yield return $"Moved: “{now.Text}”, {Under(now, all)}";
        }

        if (was.IsIdea != now.IsIdea)
        {
            yield return $"“{now.Text}” is {(now.IsIdea ? "a change idea" : "a driver")} now";
        }

        if (was.SeriesNumber != now.SeriesNumber)
        {
            yield return now.SeriesNumber is { } series
                ? $"“{now.Text}” is measured by {measures.GetValueOrDefault(series, "a measure that was left out since")} now"
                : $"“{now.Text}” is no longer measured";
        }
    }

    private static string Under(TheoryVersionNode node, Dictionary<Guid, TheoryVersionNode> all) =>
        node.IsAside ? "set aside"
        : node.ParentId is not { } parent ? "drives the aim"
        : all.TryGetValue(parent, out var above) ? $"drives “{above.Text}”"
        : "set aside";
}
