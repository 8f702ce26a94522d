namespace Evenkeel.Ui;

/// <summary>What a document says, whatever program opens it: a Word file shows its parts one below the other, a deck shows each on a slide of its own.</summary>
/// <param name="Title">Of the document.</param>
public sealed record Paper(string Title)
{
    /// <summary>Whose it is: units, by name.</summary>
    public string Where { get; init; } = "";

    /// <summary>From when to when.</summary>
    public string Period { get; init; } = "";

    /// <summary>What comes first, in larger letters: the aim.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What it was made from: "Project 12".</summary>
    public required string Source { get; init; }
    public required DateTimeOffset Made { get; init; }
    public IReadOnlyList<PaperPart> Parts { get; init; } = [];

    /// <summary>At the foot of every page.</summary>
    internal string Foot => $"{Source}. Made {UkDate.Full(Made)} from Evenkeel";
}

/// <summary>One part of a document, with a heading.</summary>
public abstract record PaperPart(string Title)
{
    /// <summary>A heading over several parts that follow each other; the same text, the same heading.</summary>
    public string? Under { get; init; }
}

/// <summary>Paragraphs.</summary>
public sealed record PaperText(string Title, IReadOnlyList<string> Paragraphs) : PaperPart(Title);

/// <summary>Questions, each with what was written.</summary>
/// <param name="Head">Over the questions.</param>
/// <param name="Says">Over what was written.</param>
public sealed record PaperFacts(string Title, string Head, string Says, IReadOnlyList<PaperFact> Facts)
    : PaperPart(Title);

public sealed record PaperFact(string Label, string Text);

/// <summary>A table with a row of headings.</summary>
/// <param name="Widths">Of the columns, as parts of the whole.</param>
public sealed record PaperTable(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<int> Widths,
    IReadOnlyList<IReadOnlyList<string>> Rows
) : PaperPart(Title);

/// <summary>A measure's chart, with its sentence.</summary>
public sealed record PaperChart(string Title, ChartPicture Picture) : PaperPart(Title)
{
    /// <summary>What else is said of it, below the chart.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>What has to be known to read it, and what happened: what stands on the page below the chart.</summary>
    internal IEnumerable<string> Notes =>
        Enumerable.Concat(
            [
                .. Picture.HowToRead.Length > 0 ? [Picture.HowToRead] : Array.Empty<string>(),
                .. ChartSvg.HidesZero(Picture)
                    ? ["The axis does not start at 0, so that the variation can be seen."]
                    : Array.Empty<string>(),
            ],
            Picture.Marks.Select(
                (mark, at) =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{at + 1}. {UkDate.Plain(mark.On)} · {mark.Kind}: {mark.Text}"
                    )
            )
        );
}

/// <summary>A driver diagram: an outline in Word, boxes and connectors on a slide.</summary>
public sealed record PaperDrivers(string Title, DriverPicture Picture) : PaperPart(Title);
