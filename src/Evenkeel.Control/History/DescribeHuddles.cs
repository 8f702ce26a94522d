using Evenkeel.Control.Huddles;
using Evenkeel.Control.StandardWork;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How huddles, what was written down in them, and their plan read in the history.</summary>
internal sealed class DescribeHuddles(AppDb db) : IDescribeChanges
{
    private static readonly Dictionary<string, (string Item, ChangeField[] Fields)> All = new()
    {
        [nameof(HuddleRhythm)] = (
            "Huddle",
            [
                new(nameof(HuddleRhythm.Days), "days", ChangeFields.Choice<Weekdays>(ScheduleWords.Says)),
                new(nameof(HuddleRhythm.At), "at"),
                new(nameof(HuddleRhythm.Minutes), "minutes"),
                new(nameof(HuddleRhythm.From), "from", Day),
                new(nameof(HuddleRhythm.Until), "until", Day),
            ]
        ),
        [nameof(AgendaPart)] = (
            "Agenda",
            [new(nameof(AgendaPart.Title), ""), new(nameof(AgendaPart.Order), "place", Place)]
        ),
        [nameof(Huddle)] = (
            "Huddle",
            [new(nameof(Huddle.StartedAt), "began", Instant), new(nameof(Huddle.EndedAt), "ended", Instant)]
        ),
        [nameof(HuddleLine)] = ("", [new(nameof(HuddleLine.Text), "Written down")]),
        [nameof(HuddlePresence)] = ("", [new(nameof(HuddlePresence.Count), "")]),
    };

    public IReadOnlyCollection<string> Entities => All.Keys;

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var huddles = changes.Select(HuddleOf).OfType<Guid>().ToList();
        var seen = await db.Huddles.Where(h => huddles.Contains(h.Id)).Select(h => h.Id).ToListAsync(ct);
        return
        [
            .. changes.Where(change => HuddleOf(change) is not { } huddle || seen.Contains(huddle)).SelectMany(Lines),
        ];
    }

    private static Guid? HuddleOf(ChangedRecord change) =>
        change.Entity switch
        {
            nameof(Huddle) => change.KeyId,
            nameof(HuddleLine) => change.Id(nameof(HuddleLine.HuddleId)),
            nameof(HuddlePresence) => Guid.Parse(change.Key[..36]),
            _ => null,
        };

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change)
    {
        var (item, fields) = All[change.Entity];
        return change.Lines(change.Entity == nameof(HuddlePresence) ? change.Key[37..] : item, fields);
    }

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);

    private static string Place(string order) => $"{ChangeFields.Number(order) + 1}";

    private static string Instant(string at) => UkDate.Brief(ChangeFields.Instant(at)!.Value);
}
