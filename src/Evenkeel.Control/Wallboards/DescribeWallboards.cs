using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Control.Wallboards;

/// <summary>"Wallboard: taken into use 24 Nov 2026, 08:15".</summary>
internal sealed class DescribeWallboards : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Wallboard.MadeAt), "link made", Instant),
        new(nameof(Wallboard.TakenUpAt), "taken into use", Instant),
        new(nameof(Wallboard.EndedAt), "ended", Instant),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Wallboard)];

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([.. changes.SelectMany(c => c.Lines("Wallboard", Fields))]);

    private static string Instant(string at) => UkDate.Full(ChangeFields.Instant(at)!.Value);
}
