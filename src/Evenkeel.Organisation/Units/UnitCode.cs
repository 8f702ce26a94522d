using System.Text.RegularExpressions;
using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Units;

/// <summary>A code that the unit has or has had: published files keep old codes, and an old address still leads to the unit.</summary>
internal sealed partial class UnitCode
{
    public const int MaxLength = 40;

    /// <summary>In lower case.</summary>
    public required string Code { get; init; }
    public UnitId UnitId { get; init; }

    public static string Normalise(string code) => code.Trim().ToLowerInvariant();

    public static bool IsValid(string code) => Pattern().IsMatch(code);

    /// <summary>"Ward 7 (Strathmore)" → "ward-7-strathmore".</summary>
    public static string From(string name)
    {
        var code = NotInCode().Replace(Normalise(name), "-").Trim('-');
        return code.Length <= MaxLength ? code : code[..MaxLength].TrimEnd('-');
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
    private static partial Regex Pattern();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInCode();
}
