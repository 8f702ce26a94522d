namespace Evenkeel.Cli;

internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The data were refused.</summary>
    public const int Data = 1;

    /// <summary>The command was not understood, or a file that it names cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The program's own fault.</summary>
    public const int Fault = 3;
}
