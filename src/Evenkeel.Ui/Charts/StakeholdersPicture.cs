namespace Evenkeel.Ui;

/// <summary>Who can move a change and whom it matters to (C. Eden and F. Ackermann, Making Strategy, 1998): influence by interest.</summary>
/// <param name="Change">What it is about.</param>
public sealed record StakeholdersPicture(string Change, IReadOnlyList<Stakeholder> All)
{
    /// <summary>From this number on, influence or interest is high.</summary>
    public const int High = 4;

    /// <summary>The four places, the one that wants most of us first.</summary>
    public static IReadOnlyList<(string Title, string Means)> Places { get; } =
    [
        ("Manage closely", "much influence, much interest"),
        ("Keep satisfied", "much influence, little interest"),
        ("Keep informed", "little influence, much interest"),
        ("Watch", "little influence, little interest"),
    ];

    public IReadOnlyList<Stakeholder> In(int place) =>
        [.. All.Where(one => one.Place == place).OrderByDescending(one => one.Influence + one.Interest)];

    /// <summary>How many stand where, and of whom nobody has said who speaks to them.</summary>
    public string Sentence()
    {
        var where = Places
            .Select((place, i) => (Name: place.Title.ToLowerInvariant(), In(i).Count))
            .Where(p => p.Count > 0);
        var alone = All.Count(one => one.Place == 0 && one.Speaks is null);
        var to = alone == 0 ? "" : $" Nobody speaks yet to {alone} of those to manage closely.";
        return $"{All.Count} {(All.Count == 1 ? "person or group" : "people or groups")}: {string.Join(", ", where.Select(p => $"{p.Name} {p.Count}"))}.{to}";
    }
}

/// <param name="Influence">1 (very little) to 5 (very much).</param>
/// <param name="Interest">The same.</param>
/// <param name="Speaks">Who speaks to them.</param>
public sealed record Stakeholder(string Name, int Influence, int Interest, string? Speaks)
{
    /// <summary>Which of <see cref="StakeholdersPicture.Places"/>.</summary>
    public int Place =>
        (Influence >= StakeholdersPicture.High ? 0 : 2) + (Interest >= StakeholdersPicture.High ? 0 : 1);
}
