namespace Evenkeel.Control.Causes;

/// <summary>
/// The contributory factors that a new database begins with: those of the London Protocol (S. Taylor-Adams and C. Vincent, Systems analysis of clinical incidents,
/// Clinical Risk 2004;10:211–20) as the National Patient Safety Agency classified them (Root Cause Analysis Investigation Tools: Contributory Factors Classification
/// Framework, 2009). The sixteen domains of the Yorkshire Contributory Factors Framework (R. Lawton et al., BMJ Qual Saf 2012;21:369–80) are finer and lie within
/// them; whoever wants those writes them in their place.
/// </summary>
internal static class FirstFactors
{
    public static readonly object[] All =
    [
        Of(1, "Patient", "Condition, language, needs and wishes; those close to them"),
        Of(2, "Task", "Guidelines, checklists, test results; how the work is laid out"),
        Of(3, "Individual staff", "Tiredness, health, attention, experience"),
        Of(4, "Team", "Roles, supervision, asking for help, support"),
        Of(5, "Communication", "Spoken and written, handover, between services"),
        Of(6, "Equipment and supplies", "There, working, in its place, easy to use rightly"),
        Of(7, "Environment", "Space, noise, light; workload and staffing; time of day"),
        Of(8, "Education and training", "Known, shown, practised, kept up"),
        Of(9, "Organisation and management", "Policies, rotas, beds and money; priorities, safety culture"),
    ];

    private static object Of(int place, string name, string means) =>
        new
        {
            Id = new Guid(place, 0x6661, 0x7443, [0x80, 0, 0, 0, 0, 0, 0, 1]),
            Name = name,
            Means = means,
            Place = place,
            Version = 0,
        };
}
