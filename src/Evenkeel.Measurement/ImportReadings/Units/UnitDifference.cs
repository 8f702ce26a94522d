namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Says in words how a text differs from the name that it was matched to.</summary>
internal static class UnitDifference
{
    public static string Describe(ReadOnlySpan<char> written, string name)
    {
        var differences = new List<string>();
        var trimmed = written.Trim().ToString();
        if (!string.Equals(trimmed, name, StringComparison.Ordinal))
        {
            differences.Add(Spelling(trimmed, name));
        }

        if (written.Length > 0 && char.IsWhiteSpace(written[0]))
        {
            differences.Add("a space at the start");
        }

        if (written.Length > 0 && char.IsWhiteSpace(written[^1]))
        {
            differences.Add("a space at the end");
        }

        return string.Join(" and ", differences);
    }

    private static string Spelling(string written, string name)
    {
        if (string.Equals(written, name, StringComparison.OrdinalIgnoreCase))
        {
            return "different capitals";
        }

        var (bare, bareName) = (Squeeze(written), Squeeze(name));
        return string.Equals(bare, bareName, StringComparison.OrdinalIgnoreCase)
            ? "different spaces"
            : "a different spelling";
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
