using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>Meaning as a shape: circle usual, diamond improvement, triangle concern, square neither better nor worse.</summary>
internal static class PointShape
{
    /// <summary>Classes of the paths, one a shape.</summary>
    public static readonly string[] Classes = ["pu", "pi", "pc", "ps"];

    public static int Of(PointMark mark) =>
        mark switch
        {
            PointMark.CommonCause => 0,
            PointMark.Improvement => 1,
            PointMark.Concern => 2,
            _ => 3,
        };

    public static void Draw(SvgText svg, int shape, int x, int y, int size)
    {
        switch (shape)
        {
            case 1:
                var arm = size + 2;
                svg.MoveTo(x, y - arm).LineBy(arm, arm).Next(-arm).Next(arm).Next(-arm).Next(-arm).Raw('z');
                break;
            case 2:
                var half = size + 1;
                svg.MoveTo(x, y - half - 1).LineBy(half, 2 * half).Raw('h').Int(-2 * half).Raw('z');
                break;
            case 3:
                svg.MoveTo(x - size, y - size)
                    .Raw('h')
                    .Int(2 * size)
                    .Raw('v')
                    .Int(2 * size)
                    .Raw('h')
                    .Int(-2 * size)
                    .Raw('z');
                break;
            default:
                svg.MoveTo(x, y - size).Raw('a').Int(size).Next(size).Raw(" 0 1 0 .1 0z");
                break;
        }
    }
}
