namespace Evenkeel.Ui;

/// <summary>What a box of a driver diagram is.</summary>
public enum DriverKind
{
    Primary,
    Secondary,
    Idea,
}

internal static class DriverWords
{
    public static string Title(this DriverKind kind) =>
        kind switch
        {
            DriverKind.Primary => "Primary driver",
            DriverKind.Secondary => "Secondary driver",
            _ => "Change idea",
        };
}

/// <summary>A driver diagram: an aim, what drives it, and the changes that would move each driver (Institute for Healthcare Improvement, QI Essentials Toolkit).</summary>
/// <param name="Aim">In words.</param>
/// <param name="Boxes">What drives the aim itself.</param>
public sealed record DriverPicture(string Aim, IReadOnlyList<DriverBox> Boxes)
{
    internal const string AsideTitle = "Not tied to a driver yet";

    /// <summary>Tied to nothing yet; drawn below, apart.</summary>
    public IReadOnlyList<DriverBox> Aside { get; init; } = [];

    /// <summary>How many of what: what is said where the picture is not seen.</summary>
    public string Sentence()
    {
        var all = Boxes.SelectMany(box => box.All).ToList();
        var aside = Aside.Count == 0 ? "" : $" {Aside.Count} not tied to a driver yet.";
        return $"{Count(all, DriverKind.Primary, "primary driver")}, {Count(all, DriverKind.Secondary, "secondary driver")}, {Count(all, DriverKind.Idea, "change idea")}.{aside}";
    }

    private static string Count(List<DriverBox> all, DriverKind kind, string noun)
    {
        var count = all.Count(box => box.Kind == kind);
        return $"{count} {noun}{(count == 1 ? "" : "s")}";
    }
}

/// <param name="Id">By which a script takes hold of it.</param>
/// <param name="Mark">What the script sends along: the version that is shown.</param>
/// <param name="Notes">Small lines below the text: what measures it, what tested it.</param>
public sealed record DriverBox(string Id, string Mark, string Text, DriverKind Kind, IReadOnlyList<string> Notes)
{
    public IReadOnlyList<DriverBox> Below { get; init; } = [];

    public IEnumerable<DriverBox> All => Below.SelectMany(box => box.All).Prepend(this);
}
