using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Control.Kiosks;

/// <summary>"Raising without signing in: opened 24 Nov 2026, 08:15".</summary>
internal sealed class DescribeKiosks : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Kiosk.OpenedAt), "opened", Instant),
        new(nameof(Kiosk.ClosedAt), "closed", Instant),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Kiosk)];

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([
            .. changes.SelectMany(c => c.Lines("Raising without signing in", Fields)),
        ]);

    private static string Instant(string at) => UkDate.Full(ChangeFields.Instant(at)!.Value);
}
