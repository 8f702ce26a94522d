using System.CommandLine;

namespace Evenkeel.Cli;

/// <summary>evenkeel import check | run</summary>
internal static class ImportCommand
{
    public static Command Create() =>
        new("import", "Readings from a spreadsheet.") { ImportCheckCommand.Create(), ImportRunCommand.Create() };
}
