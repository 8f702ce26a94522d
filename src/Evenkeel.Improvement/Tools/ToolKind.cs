namespace Evenkeel.Improvement.Tools;

internal enum ToolKind
{
    Fishbone,
    Whys,
    ProcessMap,
    ParetoByVotes,
    ParetoByNumbers,
    ForceField,
    Stakeholders,
}

/// <summary>On which side of the line a force stands.</summary>
internal enum ForceSide
{
    For,
    Against,
}

/// <summary>What a line says beside its words.</summary>
[Flags]
internal enum ToolFields
{
    None = 0,
    Side = 1,
    Strength = 2,
    Influence = 4,
    Interest = 8,
    Step = 16,
    Minutes = 32,
    Count = 64,
    Lane = 128,
    Problem = 256,
    Needs = 512,
    Speaks = 1024,
    Root = 2048,
}
