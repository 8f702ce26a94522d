namespace Evenkeel.Ui;

/// <summary>A box for text on a slide, in points: how much goes in. Office itself works that out only when somebody types.</summary>
/// <param name="Letters">Their size where there is room for all.</param>
internal readonly record struct TextBox(double Letters, double Width, double Height)
{
    private const double Row = 1.2;
    private const double Between = 6;

    // Arial's letters are half as wide as high, on average and a little more.
    private const double Plain = 0.52;
    private const double Bold = 0.57;
    private const int Least = 40;
    private const int Step = 5;
    public bool IsBold { get; init; }

    /// <summary>The size at which all of it goes in, in percent of the usual.</summary>
    public int Percent(IReadOnlyList<string> paragraphs)
    {
        var percent = 100;
        while (percent > Least && (this with { Letters = Letters * percent / 100 }).HeightOf(paragraphs) > Height)
        {
            percent -= Step;
        }

        return percent;
    }

    public double HeightOf(IReadOnlyList<string> paragraphs)
    {
        var letters = Math.Max(1, (int)(Width / (Letters * (IsBold ? Bold : Plain))));
        var lines = paragraphs.Sum(text => SvgLines.Wrapped(text, letters).Count);
        return (lines * Letters * Row) + (Between * Math.Max(0, paragraphs.Count - 1));
    }

    /// <summary>The first words of a text that is too long for a slide.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most - 1);
        var end = space > most / 2 ? space : most - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', '.')}…";
    }

    /// <summary>In groups that each fit, in their order; what fits nowhere is a group of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Groups<T>(IEnumerable<T> items, Func<IReadOnlyList<T>, bool> fits)
    {
        var groups = new List<List<T>>();
        foreach (var item in items)
        {
            if (groups.Count > 0 && fits([.. groups[^1], item]))
            {
                groups[^1].Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return groups;
    }
}
