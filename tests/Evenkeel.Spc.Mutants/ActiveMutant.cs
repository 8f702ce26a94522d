namespace Evenkeel.Spc.Mutants;

/// <summary>The class that is compiled into the library: which mutant is active, and which were reached.</summary>
internal static class ActiveMutant
{
    public const string Type = "Evenkeel.Spc.ActiveMutant";

    public static string Source(int mutants) =>
        $$"""
            namespace Evenkeel.Spc;
            internal static class ActiveMutant
            {
                public static int Active;
                public static bool IsRecording;
                public static readonly bool[] Reached = new bool[{{mutants + 1}}];
                public static bool Is(int mutant)
                {
                    if (IsRecording)
                        Reached[mutant] = true;
                    return Active == mutant;
                }
            }
            """;
}
