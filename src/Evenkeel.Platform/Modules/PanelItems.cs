using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Modules;

/// <summary>Something that stands in a panel and that a team may choose: a measure. The key is stable, and its module's own.</summary>
public sealed record PanelItem(string Key, string Title);

/// <summary>Says what can be chosen in a panel; registered by the panel's module. Whoever owns the place keeps what was chosen.</summary>
public interface IPanelItems
{
    string Place { get; }
    string Panel { get; }

    /// <summary>"Which measures stand on the board".</summary>
    string Title { get; }

    /// <summary>One of them, in a sentence: "measure".</summary>
    string Noun { get; }

    /// <summary>In the order in which the panel puts them where nobody has chosen.</summary>
    Task<IReadOnlyList<PanelItem>> OfAsync(UnitId unit, CancellationToken ct);
}

/// <summary>What a team has chosen for a panel: these in this order, not those; and whether what was added since comes after them.</summary>
public sealed record PanelChoice(IReadOnlyList<string> Shown, IReadOnlyCollection<string> Hidden, bool OnlyThese);

/// <summary>What a unit's team has chosen, given (cascading) to the panels of a place. A panel that is not in it shows all, as it likes.</summary>
public sealed record PanelChoices(IReadOnlyDictionary<string, PanelChoice> All)
{
    public static readonly PanelChoices None = new(new Dictionary<string, PanelChoice>());

    public PanelChoice? Of(string panel) => All.GetValueOrDefault(panel);
}
