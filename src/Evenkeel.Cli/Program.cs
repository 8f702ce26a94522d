using System.CommandLine;
using Evenkeel.Cli;

// One file a verb; each adds itself with one line here.
var root = new RootCommand("Evenkeel: quality management for health and social care.")
{
    ImportCommand.Create(),
    SeriesCommand.Create(),
    DbCommand.Create(),
    DemoCommand.Create(),
};
Help.AddTo(root);
return await Understand.RunAsync(root, args);
