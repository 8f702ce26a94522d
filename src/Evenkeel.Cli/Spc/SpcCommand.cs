using System.CommandLine;

namespace Evenkeel.Cli.Spc;

/// <summary>evenkeel spc run | screen: charts of numbers in a file, without a server or a database.</summary>
internal static class SpcCommand
{
    public static Command Create() =>
        new("spc", "Control charts of numbers in a CSV file. No server, no database.")
        {
            SpcRunCommand.Create(),
            SpcScreenCommand.Create(),
        };
}
