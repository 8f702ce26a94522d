using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Evenkeel.Ui;

/// <summary>Writes SVG: whole coordinates, no culture, relative moves where they are shorter.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new(256);

    public override string ToString() => text.ToString();

    public SvgText Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public SvgText Raw(char mark)
    {
        text.Append(mark);
        return this;
    }

    public SvgText Words(string words)
    {
        text.Append(WebUtility.HtmlEncode(words.All(IsDrawn) ? words : string.Concat(words.Where(IsDrawn))));
        return this;
    }

    // A file that holds another control character is no XML.
    private static bool IsDrawn(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);

    public SvgText Int(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        text.Append(digits[..length]);
        return this;
    }

    /// <summary>A number after another one: a minus sign parts them, else a space.</summary>
    public SvgText Next(int number)
    {
        if (number >= 0)
        {
            text.Append(' ');
        }
        return Int(number);
    }

    public SvgText MoveTo(int x, int y) => Raw('M').Int(x).Next(y);

    public SvgText LineBy(int dx, int dy) => Raw('l').Int(dx).Next(dy);

    /// <summary>One path of a class; nothing where it would draw nothing.</summary>
    public SvgText Path(string kind, string data) =>
        data.Length == 0 ? this : Raw("<path class=\"").Raw(kind).Raw("\" d=\"").Raw(data).Raw("\"/>");

    public SvgText Label(string kind, int x, int y, string words) =>
        Raw("<text class=\"")
            .Raw(kind)
            .Raw("\" x=\"")
            .Int(x)
            .Raw("\" y=\"")
            .Int(y)
            .Raw("\">")
            .Words(words)
            .Raw("</text>");
}
