using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Progress;

/// <summary>What was confirmed month after month, as a picture.</summary>
internal static class ProgressHistory
{
    /// <param name="rows">The newest first.</param>
    public static StepPicture Picture(IReadOnlyList<ConfirmedProgress> rows, string sentence, DateOnly today) =>
        new(
            "Progress as it was proposed and confirmed",
            sentence,
            [
                new StepLine("Proposed", StepShape.Ring, Points(rows, row => row.Proposed)),
                new StepLine("Team", StepShape.Disc, Points(rows.Where(Is(ProgressSide.Team)), row => row.Score)),
                new StepLine("Coach", StepShape.Square, Points(rows.Where(Is(ProgressSide.Coach)), row => row.Score)),
            ],
            today,
            (int)ProgressScore.Outstanding / 2
        );

    public static ConfirmedProgress? Latest(IEnumerable<ConfirmedProgress> rows, ProgressSide side) =>
        rows.FirstOrDefault(Is(side));

    private static Func<ConfirmedProgress, bool> Is(ProgressSide side) => row => row.Side == side;

    private static IReadOnlyList<StepPoint> Points(
        IEnumerable<ConfirmedProgress> rows,
        Func<ConfirmedProgress, ProgressScore?> score
    ) =>
        [
            .. rows.Reverse()
                .Where(row => score(row) is not null)
                .Select(row => new StepPoint(UkTime.DayOf(row.At), (int)score(row)!.Value / 2.0)),
        ];
}
