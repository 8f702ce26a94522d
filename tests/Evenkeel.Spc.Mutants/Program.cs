using Evenkeel.Spc.Mutants;

// evenkeel-mutants [--open | --sample N] FOLDER …: changes the library in one small way after another and sees whether a test fails. From the
// root of the project. --open: only what was not noticed in the run before, by the tests that are new since. --sample: so many changes, by chance.
if (args is ["work", var what, var mutated, var built, var active])
{
    var alone = Number(active);
    var worker = await Worker.OfAsync(mutated, built, alone);
    if (what == "cover")
        worker.Cover();
    else
        worker.Try(Lines(), alone > 0);
    return 0;
}

var tests = Path.GetFullPath("artifacts/bin/Evenkeel.Spc.Tests/release");
var sources = Path.GetFullPath("src/Evenkeel.Spc");
var red = false;
var (open, sample) = (args is ["--open", ..], args is ["--sample", var size, ..] ? Number(size) : (int?)null);
foreach (
    var name in args.Skip(
        open ? 1
        : sample is null ? 0
        : 2
    )
)
{
    var output = Directory.CreateDirectory(Path.Combine("artifacts", "mutation", name)).FullName;
    var library = Path.Combine(output, "Evenkeel.Spc.dll");
    var before = open ? Report.Before(output) : Before.Nothing(output);
    var made =
        open && before.IsOf(library, sources)
            ? before.Made()
            : MutatedLibrary.Compile(
                sources,
                Path.GetFullPath("artifacts/obj/Evenkeel.Spc/release"),
                name == "root" ? "" : name,
                library
            );
    var folder = new Folder(name, sample is { } some ? made.Sampled(some) : made, new Workers(output, tests), before);
    folder.Try();
    red |= Report.Write(folder, output);
}
return red ? 1 : 0;

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static IEnumerable<string> Lines()
{
    while (Console.In.ReadLine() is { } line)
        yield return line;
}
