namespace Evenkeel.Platform.Jobs;

/// <param name="What">What such a job does: "Tell those involved that an escalation is late".</param>
/// <param name="Again">What trying it again means, as a sentence.</param>
/// <param name="GiveUp">What is lost where it is never done, as a sentence.</param>
public sealed record JobWords(string What, string Again, string GiveUp);

/// <summary>Kinds, numbers and units, and nothing that somebody wrote: "#41 of Ward 7".</summary>
public sealed record JobSubject(string Name, string Address);
