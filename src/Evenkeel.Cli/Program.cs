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
Help.AddTo(root);
return await Understand.RunAsync(root, args);
