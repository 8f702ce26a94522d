using Evenkeel.Spc.Mutants;

// evenkeel-mutants [--open] FOLDER …: changes the library in one small way after another and sees whether a test fails. From the root of the project.
// --open: only what was not noticed in the run before.
if (args is ["work", var what, var mutated, var built, var active])
{
    var alone = int.Parse(active, System.Globalization.CultureInfo.InvariantCulture);
    var worker = await Worker.OfAsync(mutated, built, alone);
    if (what == "cover")
        worker.Cover();
    else
        worker.Try(Lines(), alone > 0);
    return 0;
}

var tests = Path.GetFullPath("artifacts/bin/Evenkeel.Spc.Tests/release");
var red = false;
var open = args is ["--open", ..];
foreach (var name in args.Skip(open ? 1 : 0))
{
    var output = Directory
        .CreateDirectory(Path.Combine("artifacts", "mutation", name.Length == 0 ? "root" : name))
        .FullName;
    var library = MutatedLibrary.Compile(
        Path.GetFullPath("src/Evenkeel.Spc"),
        Path.GetFullPath("artifacts/obj/Evenkeel.Spc/release"),
        name == "root" ? "" : name,
        Path.Combine(output, "Evenkeel.Spc.dll")
    );
    var folder = new Folder(
        name,
        library,
        new Workers(output, tests),
        open ? Report.Noticed(output) : new Dictionary<Mutant, (Fate Fate, string By)>()
    );
    folder.Try();
    red |= Report.Write(folder, output);
}
return red ? 1 : 0;

static IEnumerable<string> Lines()
{
    while (Console.In.ReadLine() is { } line)
        yield return line;
}
