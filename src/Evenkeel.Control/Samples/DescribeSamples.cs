using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Control.Samples;

/// <summary>"Sample of closed escalations: found it held".</summary>
internal sealed class DescribeSamples : IDescribeChanges
{
    private static readonly Dictionary<string, ChangeField[]> All = new()
    {
        [nameof(SamplePlan)] = [new(nameof(SamplePlan.Size), "how many a month")],
        [nameof(SampledEscalation)] =
        [
            new(nameof(SampledEscalation.Finding), "found", ChangeFields.Choice<SampleFinding>(SampleWords.Title)),
            new(nameof(SampledEscalation.Found), "in words"),
            new(nameof(SampledEscalation.TalkedToRaiser), "talked to who raised it", ChangeFields.YesNo),
        ],
    };

    public IReadOnlyCollection<string> Entities => All.Keys;

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([
            .. changes.SelectMany(c => c.Lines("Sample of closed escalations", All[c.Entity])),
        ]);
}
