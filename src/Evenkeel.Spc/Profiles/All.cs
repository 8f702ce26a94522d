namespace Evenkeel.Spc;

public sealed partial record RuleProfile
{
    /// <summary>Every profile that comes with the library.</summary>
    public static IReadOnlyList<RuleProfile> All =>
        // Made when it is asked for: the order in which the parts of this type are initialised is not defined.
        field ??= [
            Anhoej,
            BestBox,
            CutBox,
            MakingDataCount,
            PublicHealthScotland,
            PhsSpband,
            WesternElectric,
            Nelson,
            PowerBiSpc,
        ];

    /// <summary>The profile of that name; null when there is none.</summary>
    public static RuleProfile? Named(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
