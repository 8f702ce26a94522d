namespace Evenkeel.Ui;

/// <summary>What stands around a drawing: its size, what it is called, and what it says where it is not seen.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Says">What it says.</param>
internal sealed record SvgFrame(string Title, string Says)
{
    /// <summary>For a page: colours come from its style sheet. The id makes the title's and description's ids unique.</summary>
    public string Page(SvgText drawn, int width, int height, string kind, ChartSize size, string id) =>
        Of(drawn, width, height, $"class=\"ek-chart ek-chart--{size.Name} {kind}\" ", "", id);

    /// <summary>A file of its own, with colours and letters inside.</summary>
    public string File(SvgText drawn, int width, int height) =>
        Of(
            drawn,
            width,
            height,
            $"xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" ",
            $"{ChartStyle.Sheet}<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>",
            "f"
        );

    private string Of(SvgText drawn, int width, int height, string attributes, string style, string id) =>
        new SvgText()
            .Raw($"<svg {attributes}viewBox=\"0 0 {width} {height}\" role=\"img\" ")
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
