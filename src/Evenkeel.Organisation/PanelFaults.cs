using Microsoft.Extensions.Logging;

namespace Evenkeel.Organisation;

internal static partial class PanelFaults
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The panel {Panel} of unit {Unit} failed; the page was shown without it ({Trace})."
    )]
    public static partial void Failed(ILogger log, string panel, string unit, string? trace, Exception fault);
}
