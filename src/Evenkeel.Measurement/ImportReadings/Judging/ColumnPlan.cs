namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The mapping's columns as places in a record; -1 where there is none.</summary>
internal sealed class ColumnPlan
{
    public ColumnPlan(Headings headings, ImportMapping mapping, MeasureShape measure)
    {
        Width = headings.Names.Count;
        Code = Find(headings, mapping.OrganisationCode);
        Name = Find(headings, mapping.OrganisationName);
        Period = Find(headings, mapping.Period);
        First = Find(headings, mapping.Value ?? mapping.Numerator);
        Second = Find(headings, mapping.Denominator);
        Percentage = Find(headings, mapping.Percentage);
        Comment = Find(headings, mapping.Comment);
        Qualifiers = [.. (mapping.Qualifiers ?? []).Select(name => Find(headings, name)).Where(i => i >= 0)];
        Filters = [.. (mapping.Where ?? []).Select(filter => (Find(headings, filter.Column), filter))];
        // An outcome is a word.
        var first = measure.HasRisk ? -1 : First;
        Texts = [.. Enumerable.Range(0, Width).Where(i => i != first && i != Second && i != Percentage)];
        AddMissing(mapping, measure);
    }

    public int Width { get; }

    public int Code { get; }

    public int Name { get; }

    public int Period { get; }

    public int First { get; }

    public int Second { get; }

    public int Percentage { get; }

    public int Comment { get; }

    public int[] Qualifiers { get; }

    public (int Column, RowFilter Filter)[] Filters { get; }

    /// <summary>Every column that is not mapped as a number: identifiers are looked for in these.</summary>
    public int[] Texts { get; }

    public int Organisation => Name >= 0 ? Name : Code;

    /// <summary>What no column was found for, in words.</summary>
    public List<string> Missing { get; } = [];

    private int Find(Headings headings, string? name)
    {
        var index = headings.IndexOf(name);
        if (name is not null && index < 0)
        {
            Missing.Add($"'{name}'");
        }

        return index;
    }

    private void AddMissing(ImportMapping mapping, MeasureShape measure)
    {
        Require(Period >= 0 || mapping.Period is not null, "the period");
        Require(
            Organisation >= 0
                || (mapping.OrganisationName ?? mapping.OrganisationCode ?? mapping.Organisation) is not null,
            "the unit"
        );
        Require(
            First >= 0
                || (mapping.Value ?? mapping.Numerator) is not null
                || (measure.Period == Frequency.Event && !measure.HasRisk),
            $"'{measure.FirstWords}'"
        );
        var hasSecond = Second >= 0 || mapping.Denominator is not null || mapping.DenominatorFromPercentage;
        Require(hasSecond || !measure.NeedsDenominator, $"'{measure.SecondWords}'");
    }

    private void Require(bool found, string what)
    {
        if (!found)
        {
            Missing.Add(what);
        }
    }
}
