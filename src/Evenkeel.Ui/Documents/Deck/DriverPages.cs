namespace Evenkeel.Ui;

/// <summary>
/// A driver diagram on as few slides as let its letters be read: whole primary drivers where they fit; else a driver with some of what hangs on it, then with
/// the rest.
/// </summary>
internal static class DriverPages
{
    /// <summary>The least part of its size at which it can be read from a screen: letters of nine points.</summary>
    private const double Least = 0.857;

    public static IReadOnlyList<DriverPicture> Of(DriverPicture whole)
    {
        if (Fits(whole))
        {
            return [whole];
        }

        var tied = Groups(whole.Boxes, boxes => whole with { Boxes = boxes, Aside = [] });
        var aside = Groups(whole.Aside, boxes => whole with { Boxes = [], Aside = boxes });
        return [.. tied, .. aside];
    }

    private static IEnumerable<DriverPicture> Groups(
        IReadOnlyList<DriverBox> boxes,
        Func<IReadOnlyList<DriverBox>, DriverPicture> draw
    )
    {
        var pieces = boxes.SelectMany(box => Fits(draw([box])) ? [box] : Pieces(box, draw));
        return TextBox.Groups(pieces, some => Fits(draw(some))).Select(draw);
    }

    /// <summary>The same driver several times, each time with others of its leaves.</summary>
    private static IEnumerable<DriverBox> Pieces(DriverBox box, Func<IReadOnlyList<DriverBox>, DriverPicture> draw) =>
        TextBox
            .Groups(box.All.Where(one => one.Below.Count == 0), some => Fits(draw([With(box, some.ToHashSet())!])))
            .Select(some => With(box, some.ToHashSet())!);

    /// <summary>Null where none of the leaves hangs on it.</summary>
    private static DriverBox? With(DriverBox box, IReadOnlySet<DriverBox> leaves) =>
        box.Below.Count == 0
            ? leaves.Contains(box)
                ? box
                : null
            : box.Below.Select(below => With(below, leaves)).OfType<DriverBox>().ToList() is { Count: > 0 } kept
                ? box with
                {
                    Below = kept,
                }
                : null;

    private static bool Fits(DriverPicture picture) =>
        Layout(picture).Height * Least <= DeckSize.DiagramDown / DeckSize.Pixel;

    public static DriverLayout Layout(DriverPicture picture) =>
        DriverLayout.Lying(picture, (int)(DeckSize.Across / DeckSize.Pixel));
}
