using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Evenkeel.Ui;

/// <summary>The points of the data that are not as usual: meaning by shape and colour, left out or provisional as an outline.</summary>
internal static class NativePoints
{
    private const byte SignalSize = 7;
    private const byte UsualSize = 5;

    // More would run into a band: then only signals and outlines are marked.
    private const int MostShown = 150;
    private static readonly MarkerStyleValues[] Shapes =
    [
        MarkerStyleValues.Circle,
        MarkerStyleValues.Diamond,
        MarkerStyleValues.Triangle,
        MarkerStyleValues.Square,
    ];

    public static Marker Usual(int points) =>
        points <= MostShown ? Marker(0, UsualSize, isOutline: false) : ChartInk.NoMarker();

    /// <summary>To the first point of a new phase leads no line.</summary>
    public static IEnumerable<DataPoint> Breaks(ChartPicture picture, SheetColumn line)
    {
        foreach (var phase in picture.Result.Phases.ToArray().Skip(1))
        {
            if (double.IsFinite(line.Values[phase.Start]))
            {
                yield return Point(phase.Start, ChartInk.NoMarker(), ChartInk.Shape(ChartInk.NoLine()));
            }
        }
    }

    public static IEnumerable<DataPoint> Of(ChartPicture picture, SheetColumn line)
    {
        var shown = picture.Shown();
        for (var at = 0; at < line.Values.Length; at++)
        {
            // On a CUSUM a crossing stands on the line that crossed.
            var isMine = picture.Result.Mirrored.IsEmpty || picture.PlaceAt(shown, at) == line.Values[at];
            var (shape, isOutline) = (PointShape.Of(picture.MarkAt(at)), picture.DetailAt(at).IsOutline);
            if (isMine && double.IsFinite(line.Values[at]) && (shape > 0 || isOutline))
            {
                yield return Point(at, Marker(shape, shape > 0 ? SignalSize : UsualSize, isOutline));
            }
        }
    }

    private static Marker Marker(int shape, byte size, bool isOutline) =>
        isOutline
            ? ChartInk.Marker(
                Shapes[shape],
                size,
                ChartInk.Paper,
                ChartInk.Line(ChartInk.Points[shape], 1.25, A.PresetLineDashValues.SystemDash)
            )
            : ChartInk.Marker(Shapes[shape], size, ChartInk.Points[shape], ChartInk.NoLine());

    private static DataPoint Point(int at, params OpenXmlElement[] looks)
    {
        var point = new DataPoint(new Index { Val = (uint)at }, looks[0], new Bubble3D { Val = false });
        point.Append(looks[1..]);
        return point;
    }
}
