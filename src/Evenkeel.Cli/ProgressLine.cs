using System.Globalization;

namespace Evenkeel.Cli;

/// <summary>One line that counts up, on the error output of a person's terminal; a script sees nothing of it.</summary>
internal sealed class ProgressLine(string what) : IProgress<(int Done, int Of)>
{
    public void Report((int Done, int Of) value)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        var end = value.Done >= value.Of ? "\n" : "";
        Console.Error.Write(
            string.Create(CultureInfo.InvariantCulture, $"\r{value.Done:#,0} of {value.Of:#,0} {what}{end}")
        );
    }
}
