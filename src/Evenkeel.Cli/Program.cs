using System.CommandLine;
using Evenkeel.Cli;
using Evenkeel.Cli.Spc;

// One file a verb; each adds itself with one line here.
var root = new RootCommand("Evenkeel: quality management for health and social care.")
{
    ImportCommand.Create(),
    SeriesCommand.Create(),
    SpcCommand.Create(),
    DbCommand.Create(),
    DemoCommand.Create(),
};

var parsed = root.Parse(args);
foreach (var error in parsed.Errors)
{
    Console.Error.WriteLine(error.Message);
}

return parsed.Errors.Count > 0 ? ExitCodes.Usage : await parsed.InvokeAsync();
