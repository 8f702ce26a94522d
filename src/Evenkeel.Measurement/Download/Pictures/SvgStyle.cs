using System.Globalization;
using SkiaSharp;

namespace Evenkeel.Measurement.Download.Pictures;

/// <summary>How one element looks.</summary>
internal sealed record SvgLook
{
    public SKColor? Fill { get; init; }
    public SKColor? Stroke { get; init; }
    public float StrokeWidth { get; init; } = 1;
    public IReadOnlyList<float> Dashes { get; init; } = [];
    public bool IsRound { get; init; }
    public float FontSize { get; init; } = 16;
    public bool IsBold { get; init; }
    public SKTextAlign Anchor { get; init; } = SKTextAlign.Left;
}

/// <summary>The style that stands in our SVG files: element names and classes, in rising weight; the later rule wins.</summary>
internal sealed class SvgStyle
{
    private readonly List<(string Element, string[] Classes, string[] Declarations)> rules = [];

    public static SvgStyle Parse(string sheet)
    {
        var style = new SvgStyle();
        foreach (var rule in sheet.Split('}', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = rule.Split('{');
            foreach (var selector in parts[0].Split(','))
            {
                var names = selector.Split('.');
                style.rules.Add((names[0], names[1..], parts[1].Split(';', StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return style;
    }

    public SvgLook Of(string element, string classes)
    {
        var has = classes.Split(' ');
        return rules
            .Where(r => (r.Element.Length == 0 || r.Element == element) && r.Classes.All(has.Contains))
            .OrderBy(r => r.Classes.Length)
            .SelectMany(r => r.Declarations)
            .Aggregate(new SvgLook(), Apply);
    }

    private static SvgLook Apply(SvgLook look, string declaration)
    {
        var (name, value) = (declaration[..declaration.IndexOf(':')], declaration[(declaration.IndexOf(':') + 1)..]);
        return name switch
        {
            "fill" => look with { Fill = Colour(value) },
            "stroke" => look with { Stroke = Colour(value) },
            "stroke-width" => look with { StrokeWidth = Number(value) },
            "stroke-dasharray" => look with { Dashes = [.. value.Split(' ').Select(Number)] },
            "stroke-linejoin" => look with { IsRound = value == "round" },
            "font" => look with { FontSize = Number(value[..value.IndexOf("px", StringComparison.Ordinal)]) },
            "font-size" => look with { FontSize = Number(value.Replace("px", "", StringComparison.Ordinal)) },
            "font-weight" => look with { IsBold = Number(value) >= 600 },
            "text-anchor" => look with { Anchor = value == "end" ? SKTextAlign.Right : SKTextAlign.Center },
            _ => look,
        };
    }

    private static SKColor? Colour(string value) => value == "none" ? null : SKColor.Parse(value);

    private static float Number(string value) => float.Parse(value, CultureInfo.InvariantCulture);
}
