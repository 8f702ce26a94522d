namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Where the headings are and what they say once two rows of them are joined.</summary>
internal sealed record Headings(IReadOnlyList<int> Rows, IReadOnlyList<string> Names)
{
    public static readonly Headings None = new([], []);

    public bool Found => Rows.Count > 0;

    public bool AreMerged => Rows.Count > 1;

    public int LastRow => Found ? Rows[^1] : 0;

    /// <summary>A heading that was made of two, as an example for the message.</summary>
    public string? JoinedExample { get; init; }

    /// <summary>By heading, whatever the capitals and spaces; or by place as "#3". -1 when there is none.</summary>
    public int IndexOf(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        if (name.Length > 1 && name[0] == '#' && int.TryParse(name.AsSpan(1), out var place))
        {
            return place >= 1 && place <= Names.Count ? place - 1 : -1;
        }

        var wanted = HiddenCharacters.Tidy(name, out _);
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
