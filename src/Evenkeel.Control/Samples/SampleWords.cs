using Evenkeel.Ui;

namespace Evenkeel.Control.Samples;

internal static class SampleWords
{
    public static readonly IReadOnlyList<Choice> Findings =
    [
        new(
            nameof(SampleFinding.Held),
            SampleFinding.Held.Title(),
            "What was promised is there, and does what it should."
        ),
        new(
            nameof(SampleFinding.InPart),
            SampleFinding.InPart.Title(),
            "Some of it, or not everywhere, or not any more."
        ),
        new(
            nameof(SampleFinding.DidNotHold),
            SampleFinding.DidNotHold.Title(),
            "It is not there, or it changed nothing."
        ),
    ];

    public static string Title(this SampleFinding finding) =>
        finding switch
        {
            SampleFinding.Held => "The answer held",
            SampleFinding.InPart => "In part",
            _ => "It did not hold",
        };
}
