namespace Evenkeel.Tests.Cli;

/// <summary>What the command line says where it cannot do what was asked: what, where, and an exit code.</summary>
public sealed class CommandWordsTests
{
    private const int Usage = 2;

    [Theory]
    [InlineData("", "import", "evenkeel import run")]
    [InlineData("db", "rescreen", "evenkeel db backup monday.db")]
    [InlineData("import", "check", "evenkeel import check falls.csv")]
    [InlineData("series", "export", "evenkeel series export")]
    public async Task A_command_without_its_verb_prints_its_verbs_and_examples(
        string command,
        string verb,
        string example
    )
    {
        var said = await CommandLine.RunAsync(null, command.Length == 0 ? [] : [command]);
        Assert.Equal(Usage, said.Code);
        Assert.Contains(verb, said.Output);
        Assert.Contains(example, said.Output);
    }

    [Fact]
    public async Task What_is_not_understood_is_named_with_where_the_help_is()
    {
        var said = await CommandLine.RunAsync(null, "import", "run", "falls.csv", "--maping", "x");
        Assert.Equal(Usage, said.Code);
        Assert.Contains("--maping", said.Errors);
        Assert.Contains("evenkeel import run --help", said.Errors);
    }

    [Fact]
    public async Task Files_that_cannot_be_used_are_named_with_what_is_wrong_with_them()
    {
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(teams: 1);
        var file = database.Write("falls.csv", "Month,Team,Falls,BedDays\n2024-01,team-1,3,700\n");
        var broken = database.Write("broken.json", "{\n  \"name\": Falls\n}\n");
        var check = await database.RunAsync("import", "check", file, "--measure", broken);
        Assert.Contains(broken, check.Errors);
        Assert.Contains("is not JSON in line 2", check.Errors);
        var run = await database.RunAsync("import", "run", file, "--mapping", broken);
        Assert.Contains("is not JSON in line 2", run.Errors);
        var empty = database.Write("empty.json", "{}");
        Assert.Contains(
            "\"measures\" is missing",
            (await database.RunAsync("import", "run", file, "--mapping", empty)).Errors
        );
        var absent = database.PathOf("absent.csv");
        var gone = await database.RunAsync("import", "run", absent, "--mapping", broken);
        Assert.Equal((Usage, $"There is no file {absent}."), (gone.Code, gone.Errors.Trim()));
        var restore = await database.RunAsync("db", "restore", "--replace", absent);
        Assert.Equal((Usage, $"There is no file {absent}."), (restore.Code, restore.Errors.Trim()));
    }

    [Fact]
    public async Task A_file_that_is_no_copy_of_ours_is_not_restored()
    {
        var folder = Directory.CreateTempSubdirectory("evenkeel-words-").FullName;
        var text = Path.Combine(folder, "readme.md");
        await File.WriteAllTextAsync(text, new string('x', 4000));
        var restore = await CommandLine.RunAsync($"sqlite:{folder}/new.db", "db", "restore", text);
        Assert.Equal(Usage, restore.Code);
        Assert.Contains($"{text} is not an SQLite database", restore.Errors);
        var list = await CommandLine.RunAsync($"sqlite:{text}", "series", "list");
        Assert.Equal(Usage, list.Code);
        Assert.Contains($"{text} is not an SQLite database.", list.Errors);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named()
    {
        var said = await CommandLine.RunAsync(
            "postgres:Host=never-was.invalid;Database=x;Username=y",
            "series",
            "list"
        );
        Assert.Equal(Usage, said.Code);
        Assert.Contains("Cannot reach the PostgreSQL server at never-was.invalid, port 5432", said.Errors);
    }

    [Fact]
    public async Task A_copy_is_put_back_onto_a_new_database_and_never_over_data_unasked()
    {
        if (Support.TestDatabase.IsPostgres)
        {
            return;
        }

        await using var from = new CommandLineDatabase();
        await from.MakeAsync(teams: 1);
        var copy = from.PathOf("copy.db");
        Assert.Equal(0, (await from.RunAsync("db", "backup", copy)).Code);
        var folder = Directory.CreateTempSubdirectory("evenkeel-words-").FullName;
        var choice = $"sqlite:{folder}/new.db";
        Assert.Equal(0, (await CommandLine.RunAsync(choice, "db", "migrate")).Code);
        var first = await CommandLine.RunAsync(choice, "db", "restore", copy);
        Assert.True(first.Code == 0, first.Errors);
        var second = await CommandLine.RunAsync(choice, "db", "restore", copy);
        Assert.Contains("has data in it. Say --replace to replace it.", second.Errors);
        Directory.Delete(folder, recursive: true);
    }
}
