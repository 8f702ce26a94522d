using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>What there is to say of one point, in one line.</summary>
internal static class ChartSays
{
    public static string Of(ChartPicture picture, int index)
    {
        if (picture.Hidden.Contains(index))
        {
            return "A small count, not shown";
        }

        var (point, detail) = (picture.Result[index], picture.DetailAt(index));
        var mark = SpcWords.Of(picture.MarkAt(index), picture.IsAgainstPrediction);
        var parts = new List<string> { point.Value is null ? Why(point.Absence) : mark };
        Add(parts, SpcWords.Of(point.Broken));
        Add(parts, detail.Provisional ? "provisional" : null);
        Add(parts, detail.Ghost is { } why ? $"left out of the limits: {why}".TrimEnd(':', ' ') : null);
        Add(parts, detail.Note);
        return string.Join("; ", parts);
    }

    /// <summary>What a project says of the measure, for who does not see its lines; each begins with a space.</summary>
    public static string Aims(ChartPicture picture) =>
        string.Concat(picture.Aims.Select(aim => $" {aim.Word}: {picture.Format.Finer.Text(aim.Value)}."));

    private static void Add(List<string> parts, string? part)
    {
        if (!string.IsNullOrEmpty(part))
        {
            parts.Add(part);
        }
    }

    private static string Why(PointAbsence absence) =>
        absence switch
        {
            PointAbsence.NoDenominator => "The second number is missing",
            PointAbsence.ZeroDenominator => "Nothing to count out of",
            PointAbsence.NoPredecessor => "Nothing before it to compare with",
            _ => "No number",
        };
}
