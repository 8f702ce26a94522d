using System.Globalization;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>Measures and readings made as a person makes them: through the pages.</summary>
internal static class Arrange
{
    private static int made;

    public static string Name(string stem) => $"{stem} {Interlocked.Increment(ref made)}";

    /// <summary>Adds a measure at the unit; answers its address there.</summary>
    public static async Task<string> MeasureAsync(
        this Browser person,
        string name,
        string kind = "Count",
        string unit = "ward-7",
        string frequency = "Month",
        params (string Field, string Value)[] more
    )
    {
        var page = await person.OpenAsync($"/units/{unit}/measures/add");
        (string Field, string Value)[] usual =
        [
            ("Form.Name", name),
            ("Form.Kind", kind),
            ("Form.Frequency", frequency),
            ("Form.Improvement", "Down"),
            ("Form.Denominator", kind is "Proportion" or "Rate" ? "all who came" : ""),
            ("Form.Per", kind == "Rate" ? "1000" : ""),
        ];
        var next = await page.SubmitAsync([
            .. usual.ExceptBy(more.Select(m => m.Field), field => field.Field),
            .. more,
        ]);
        Assert.Equal(name, next.Heading);
        return new Uri(new Uri("http://localhost"), next.Address).AbsolutePath;
    }

    public static int Number(string address) =>
        int.Parse(address[(address.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);

    public static Task<Page> OpenRecordAsync(this Browser person, string measure, string day) =>
        person.OpenAsync(
            $"{measure[..measure.IndexOf("/measures", StringComparison.Ordinal)]}/record?measure={Number(measure)}&on={day}"
        );

    public static async Task<Page> RecordAsync(
        this Browser person,
        string measure,
        string day,
        string first,
        string second = ""
    )
    {
        var page = await person.OpenRecordAsync(measure, day);
        return await page.SubmitAsync(
            second.Length == 0
                ? [("Form.Rows[0].First", first)]
                : [("Form.Rows[0].First", first), ("Form.Rows[0].Second", second)]
        );
    }

    /// <summary>A reading a month, the last of them in October 2026.</summary>
    public static async Task<Page> PasteMonthsAsync(this Browser person, string measure, params double[] counts)
    {
        var month = new DateOnly(2026, 11, 1).AddMonths(-counts.Length);
        var rows = counts.Select(
            (count, i) => string.Create(CultureInfo.InvariantCulture, $"{month.AddMonths(i):yyyy-MM-dd}\t{count}")
        );
        return await person.PasteAsync(measure, string.Join('\n', rows));
    }

    public static async Task<Page> PasteAsync(this Browser person, string measure, string rows)
    {
        var page = await person.OpenAsync($"{measure}/readings/paste");
        var preview = await page.SubmitAsync(("Form.Rows", rows));
        return await preview.SubmitAsync(("Form.Rows", rows), ("Form.Save", "true"));
    }
}
