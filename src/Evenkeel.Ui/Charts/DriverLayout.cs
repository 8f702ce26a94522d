namespace Evenkeel.Ui;

/// <summary>A box where it is drawn.</summary>
internal sealed record PlacedBox(DriverBox? Box, int X, int Y, int Width, int Height, IReadOnlyList<string> Lines)
{
    /// <summary>What it drives.</summary>
    public PlacedBox? Drives { get; init; }
    public IReadOnlyList<string> Notes { get; init; } = [];
    public int Middle => Y + (Height / 2);
}

/// <summary>Where the boxes stand: in columns from the aim to the ideas; on a narrow paper one below the other, indented.</summary>
internal sealed class DriverLayout
{
    public const int Row = 18;
    public const int SmallRow = 16;
    private const int Narrowest = 214;
    public const int Gap = 44;
    public const int Head = 34;
    private const int Between = 12;
    private const int Inside = 10;

    // As wide as a letter is in DejaVu Sans: a machine without Arial draws with such letters, and they stay in the box.
    private const int Letter = 8;
    private const int BoldLetter = 9;
    private const int SmallLetter = 7;
    private const int Indent = 16;

    private const int Widest = 300;

    private readonly List<PlacedBox> boxes = [];
    private readonly int ideas;
    private int bottom;

    private DriverLayout(DriverPicture picture, int? room = null)
    {
        ideas = 1 + picture.Boxes.Concat(picture.Aside).Select(box => Deepest(box, 1)).DefaultIfEmpty(1).Max();
        Column = room is { } width ? Math.Clamp(((width + Gap) / (ideas + 1)) - Gap, Narrowest, Widest) : Narrowest;
    }

    public IReadOnlyList<PlacedBox> Boxes => boxes;

    /// <summary>How wide a box is.</summary>
    public int Column { get; }
    public int Width { get; private set; }
    public int Height { get; private set; }

    /// <summary>Where those stand that are tied to nothing; null = there are none.</summary>
    public int? AsideAt { get; private set; }

    /// <summary>Over the columns, and where each begins.</summary>
    public IEnumerable<(int X, string Head)> Heads
    {
        get
        {
            string[] drivers = ["Primary drivers", "Secondary drivers"];
            return drivers
                .Take(Math.Clamp(ideas - 1, 0, drivers.Length))
                .Select((head, i) => (At(i + 1), head))
                .Prepend((At(0), "Aim"))
                .Append((At(ideas), "Change ideas"));
        }
    }

    private int At(int number) => 1 + (number * (Column + Gap));

    /// <param name="room">The columns are as wide as this width lets them be; null = as on a page.</param>
    public static DriverLayout Lying(DriverPicture picture, int? room = null)
    {
        var layout = new DriverLayout(picture, room) { bottom = Head };
        var below = picture.Boxes.Select(box => layout.Place(box, 1)).ToList();
        var aim = Make(null, picture.Aim, [], 0, 0, layout.Column);
        var middle = below.Count == 0 ? Head + (aim.Height / 2) : (below[0].Middle + below[^1].Middle) / 2;
        aim = aim with { Y = Math.Max(Head, middle - (aim.Height / 2)) };
        layout.boxes.Insert(0, aim);
        layout.Tie(aim, below);
        layout.bottom = Math.Max(layout.bottom, aim.Y + aim.Height + Between);
        if (picture.Aside.Count > 0)
        {
            layout.AsideAt = layout.bottom + 20;
            layout.bottom += Head + 14;
            picture.Aside.ToList().ForEach(box => layout.Place(box, 1));
        }

        layout.Width = layout.At(layout.ideas) + layout.Column + 1;
        layout.Height = layout.bottom;
        return layout;
    }

    public static DriverLayout Standing(DriverPicture picture, int width)
    {
        var layout = new DriverLayout(picture) { Width = width, bottom = 2 };
        var aim = layout.Stack(null, picture.Aim, [], 0, null);
        picture.Boxes.ToList().ForEach(box => layout.StackAll(box, 1, aim));
        if (picture.Aside.Count > 0)
        {
            layout.AsideAt = layout.bottom + 20;
            layout.bottom += Head;
            picture.Aside.ToList().ForEach(box => layout.StackAll(box, 0, null));
        }

        layout.Height = layout.bottom;
        return layout;
    }

    /// <summary>The ideas stand in the last column, whatever they hang on.</summary>
    private static int Deepest(DriverBox box, int column) =>
        box
            .Below.Select(below => Deepest(below, column + 1))
            .Append(box.Kind == DriverKind.Idea ? column - 1 : column)
            .Max();

    private PlacedBox Place(DriverBox box, int number)
    {
        var at = box.Kind == DriverKind.Idea ? Math.Max(number, ideas) : number;
        var top = bottom;
        var below = box.Below.Select(one => Place(one, at + 1)).ToList();
        var made = Make(box, box.Text, box.Notes, at * (Column + Gap), top, Column);
        if (below.Count > 0)
        {
            made = made with { Y = Math.Max(top, ((below[0].Middle + below[^1].Middle) / 2) - (made.Height / 2)) };
        }

        bottom = Math.Max(bottom, made.Y + made.Height + Between);
        boxes.Add(made);
        Tie(made, below);
        return made;
    }

    private void Tie(PlacedBox to, List<PlacedBox> below)
    {
        foreach (var one in below)
        {
            boxes[boxes.IndexOf(one)] = one with { Drives = to };
        }
    }

    private void StackAll(DriverBox box, int depth, PlacedBox? drives)
    {
        var made = Stack(box, box.Text, box.Notes, depth, drives);
        box.Below.ToList().ForEach(one => StackAll(one, depth + 1, made));
    }

    private PlacedBox Stack(DriverBox? box, string text, IReadOnlyList<string> notes, int depth, PlacedBox? drives)
    {
        var x = Indent * Math.Min(depth, 5);
        var made = Make(box, text, notes, x, bottom, Width - x - 2) with { Drives = drives };
        bottom += made.Height + Between;
        boxes.Add(made);
        return made;
    }

    private static PlacedBox Make(DriverBox? box, string text, IReadOnlyList<string> notes, int x, int y, int width)
    {
        var inner = width - (2 * Inside);
        var lines = SvgLines.Wrapped(text, inner / (box is null or { Kind: DriverKind.Primary } ? BoldLetter : Letter));
        var small = notes.SelectMany(note => SvgLines.Wrapped(note, inner / SmallLetter)).ToList();
        var height = (2 * Inside) + (Row * lines.Count) + (SmallRow * small.Count);
        return new PlacedBox(box, x + 1, y, width, height, lines) { Notes = small };
    }
}
