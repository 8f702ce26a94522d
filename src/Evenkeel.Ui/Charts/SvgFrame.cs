namespace Evenkeel.Ui;

/// <summary>What stands around a drawing: its size, what it is called, and what it says where it is not seen.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Says">What it says.</param>
internal sealed record SvgFrame(string Title, string Says)
{
    private const int Letter = 10;
    private const int Row = 24;

    /// <summary>The drawing says itself what it is about: a file needs no title over it.</summary>
    public bool IsNamed { get; init; }

    /// <summary>For a page: colours come from its style sheet. The id makes the title's and description's ids unique.</summary>
    public string Page(SvgText drawn, int width, int height, string kind, ChartSize size, string id) =>
        Of(drawn, (0, width, height), $"class=\"ek-chart ek-chart--{size.Name} {kind}\" ", "", id);

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public string File(SvgText drawn, int width, int height)
    {
        var rows = IsNamed ? [] : SvgLines.Wrapped(Title, width / Letter);
        var top = rows.Count == 0 ? 0 : (Row * rows.Count) + 16;
        for (var i = 0; i < rows.Count; i++)
        {
            drawn.Label("ti", 2, 22 - top + (i * Row), rows[i]);
        }

        return Of(
            drawn,
            (-top, width, top + height),
            $"xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{top + height}\" ",
            $"{ChartStyle.Sheet}<rect y=\"{-top}\" width=\"{width}\" height=\"{top + height}\" fill=\"#fff\"/>",
            "f"
        );
    }

    private string Of(
        SvgText drawn,
        (int Top, int Width, int Height) paper,
        string attributes,
        string style,
        string id
    ) =>
        new SvgText()
            .Raw($"<svg {attributes}viewBox=\"0 {paper.Top} {paper.Width} {paper.Height}\" role=\"img\" ")
            .Raw($"aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\"><title id=\"{id}-t\">")
            .Words(Title)
            .Raw($"</title><desc id=\"{id}-d\">")
            .Words(Says)
            .Raw("</desc>")
            .Raw(style)
            .Raw(drawn.ToString())
            .Raw("</svg>")
            .ToString();
}
