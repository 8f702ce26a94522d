using System.Text;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The stable snake_case names of codes and decisions.</summary>
internal static class ImportCodes
{
    private static readonly string[] Codes = [.. Enum.GetValues<ImportCode>().Select(code => Snake(code.ToString()))];
    private static readonly string[] Decisions =
    [
        .. Enum.GetValues<RowDecision>().Select(decision => Snake(decision.ToString())),
    ];

    public static string Name(this ImportCode code) => Codes[(int)code];

    public static string Name(this RowDecision decision) => Decisions[(int)decision];

    public static string Name(this FileDecision decision) => Snake(decision.ToString());

    public static string Name(this ReadingStatus status) => Snake(status.ToString());

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsUpper(character) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(character));
        }

        return snake.ToString();
    }
}
