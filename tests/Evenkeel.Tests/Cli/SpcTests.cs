using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Evenkeel.Tests.Cli;

/// <summary>evenkeel spc run | screen, by the program itself; no database.</summary>
public sealed class SpcTests : IDisposable
{
    private static readonly double[] Falls = [12, 14, 13, 15, 11, 13, 14, 12, 13, 16, 12, 13, 40];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_series_is_charted_as_the_library_does()
    {
        var said = await RunAsync(
            "run",
            Write(Csv(Falls)),
            "--rules",
            "mdc",
            "--improvement",
            "down",
            "--format",
            "json"
        );
        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal((0, ""), (said.Code, said.Errors));
        Assert.Equal(Falls.Average(), json.RootElement.GetProperty("cl")[0].GetDouble(), 12);
        Assert.Equal("concern_high", json.RootElement.GetProperty("icons").GetProperty("variation").GetString());
        Assert.Equal("2025-01-01", json.RootElement.GetProperty("icons").GetProperty("since").GetString());
    }

    [Theory]
    [InlineData("table", "2025-01-01  40     15.2308  ")]
    [InlineData("csv", "\n2025-01-01,40,15.230769")]
    [InlineData("svg", "<svg xmlns=")]
    public async Task It_is_written_in_the_form_that_is_asked_for(string format, string holds)
    {
        var said = await RunAsync("run", Write(Csv(Falls)), "--rules", "mdc", "--format", format);
        Assert.Equal(0, said.Code);
        Assert.Contains(holds, said.Output);
    }

    [Fact]
    public async Task Rows_may_be_in_any_order()
    {
        var rows = Csv(Falls).TrimEnd().Split('\n');
        var backwards = string.Join('\n', rows[1..].Reverse().Prepend(rows[0]));
        var (there, back) = (await RunAsync("run", Write(Csv(Falls))), await RunAsync("run", Write(backwards)));
        Assert.Equal(there.Output, back.Output);
    }

    [Fact]
    public async Task Every_fault_has_a_line_with_its_row_and_column_and_nothing_else_is_written()
    {
        var said = await RunAsync("run", Write("x,n\n2024-01-01,5\nsoon,6\n2024-03-01,5;7\n2024-04-01,1,5\n"));
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Equal(
            ["row 3, column x", "row 4, column n", "row 5"],
            said.Errors.TrimEnd().Split('\n').Select(line => line.Split(':')[0])
        );
    }

    [Theory]
    [InlineData("", "row 1: the file is empty")]
    [InlineData("x,n\n", "row 1, column n: there are headings but no rows")]
    [InlineData("when,count\n1,2\n", "row 1, column n: there is no such heading")]
    [InlineData("x,n\n1,2\n1,3\n", "row 3, column x: 1 is also in row 2")]
    [InlineData(
        "x,n\n1,2\n2024-01-01,3\n",
        "row 3, column x: \"2024-01-01\" is a date, and those above it are numbers"
    )]
    [InlineData("x,n,exclude\n1,2,yes\n", "row 2, column exclude: \"yes\" is neither 1 nor 0")]
    [InlineData("x,n\n1,1e999\n", "row 2, column n: \"1e999\" is not a number")]
    [InlineData("x,n\n1,\"2\n3,4\n", "row 2, column 2: it is not a CSV from here on")]
    public async Task What_is_wrong_is_said(string file, string holds)
    {
        var said = await RunAsync("run", Write(file));
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains(holds, said.Errors);
    }

    [Fact]
    public async Task What_the_chart_cannot_take_is_told_with_its_row()
    {
        var said = await RunAsync("run", Write("x,n,d\n2,11,10\n1,5,10\n3,5,10\n"), "--chart", "p");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.StartsWith(
            "row 2, column n: the numerator is above its denominator.",
            said.Errors,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--chart", "pie", "--chart: there is no 'pie'. Choose one of run, xmr")]
    [InlineData("--rules", "mine", "--rules: there is no 'mine'")]
    [InlineData("--freeze", "0", "--freeze: at least 1 point.")]
    [InlineData("--multiply", "-1", "--multiply: a number above 0.")]
    [InlineData("--never", "was", "--never")]
    public async Task A_command_that_is_not_understood_says_why_in_one_line(string option, string value, string holds)
    {
        var said = await RunAsync("run", Write(Csv(Falls)), option, value);
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Contains(holds, said.Errors.Split('\n')[0]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var said = await RunAsync("screen", Path.Combine(_folder.FullName, "none.csv"));
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Contains("none.csv", said.Errors);
    }

    [Fact]
    public async Task Screening_gives_a_row_a_series_the_same_whether_its_rows_stand_together_or_not()
    {
        var (together, apart) = (Long(together: true), Long(together: false));
        var said = await RunAsync(
            "screen",
            Write(together),
            "--rules",
            "mdc",
            "--improvement",
            "down",
            "--format",
            "csv"
        );
        var again = await RunAsync(
            "screen",
            Write(apart),
            "--rules",
            "mdc",
            "--improvement",
            "down",
            "--format",
            "csv"
        );
        var rows = said.Output.TrimEnd().Split('\n');
        Assert.Equal(51, rows.Length);
        Assert.Equal("series,n,centre,lower,upper,latest_x,latest,variation,assurance,rules,since", rows[0]);
        Assert.StartsWith("\"ward 7, falls\",13,15.230769", rows[8], StringComparison.Ordinal);
        Assert.EndsWith(",2025-01-01,40,concern_high,,beyond_limits,2025-01-01", rows[8], StringComparison.Ordinal);
        Assert.Equal(said.Output, again.Output);
    }

    [Fact]
    public async Task A_series_that_cannot_be_charted_stops_the_screening_and_is_named()
    {
        var said = await RunAsync("screen", Write("series,x,n\na,1,5\na,2,6\nb,1,-1\n"), "--chart", "c");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Equal(
            "row 4, column n: the count is below zero. Correct it, or choose an XmR chart. (series b)",
            said.Errors.TrimEnd()
        );
    }

    [Fact]
    public async Task The_help_teaches()
    {
        var said = await RunAsync("screen", "--help");
        Assert.Equal(0, said.Code);
        Assert.Contains("Example: evenkeel spc screen", said.Output);
        Assert.Contains("since", said.Output);
        Assert.Contains("western-electric", said.Output);
    }

    private static Task<Said> RunAsync(params string[] arguments) => CommandLine.RunAsync(null, ["spc", .. arguments]);

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, text);
        return path;
    }

    private static string Csv(double[] values) =>
        "x,n\n"
        + string.Concat(values.Select((value, i) => $"{Month(i)},{value.ToString(CultureInfo.InvariantCulture)}\n"));

    private static string Long(bool together)
    {
        var rows =
            from series in Enumerable.Range(0, 50)
            from month in Enumerable.Range(0, Falls.Length)
            select (series, month, row: $"\"ward {series}, falls\",{Month(month)},{Falls[month]}\n");
        var text = new StringBuilder("series,x,n\n");
        foreach (var (_, _, row) in together ? rows : rows.OrderBy(r => r.month).ThenBy(r => r.series))
        {
            text.Append(row);
        }

        return text.ToString();
    }

    private static string Month(int i) =>
        new DateOnly(2024, 1, 1).AddMonths(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
