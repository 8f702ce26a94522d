using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.History;

/// <summary>How standard work, and what was said of it, reads in the history.</summary>
internal sealed class DescribeStandardWork(AppDb db, OrganisationCatalogue organisation) : IDescribeChanges
{
    private static readonly ChangeField[] OfCheck =
    [
        new(nameof(RecurringCheck.What), ""),
        new(nameof(RecurringCheck.How), "how"),
        new(nameof(RecurringCheck.Link), "where the standard is"),
        new(nameof(RecurringCheck.Who), "who"),
        new(nameof(RecurringCheck.ThemeId), "what it is about"),
        new(nameof(RecurringCheck.HolderId), "whose own"),
        new(nameof(RecurringCheck.Questions), "what is asked"),
        new(nameof(RecurringCheck.Rhythm), "how often", ChangeFields.Choice<Rhythm>(Often)),
        new(nameof(RecurringCheck.Days), "days", ChangeFields.Choice<Weekdays>(ScheduleWords.Says)),
        new(nameof(RecurringCheck.At), "by"),
        new(nameof(RecurringCheck.From), "from", Day),
        new(nameof(RecurringCheck.Until), "until", Day),
        new(nameof(RecurringCheck.SampleSize), "how many are looked at"),
        new(nameof(RecurringCheck.EndedOn), "ended on", Day),
    ];

    private static readonly ChangeField[] OfRecord =
    [
        new(nameof(CheckRecord.Said), "", ChangeFields.Choice<Said>(CheckWords.Title)),
        new(nameof(CheckRecord.Reason), "why"),
        new(nameof(CheckRecord.Good), "as they should be"),
        new(nameof(CheckRecord.Of), "looked at"),
        new(nameof(CheckRecord.Learned), "learned"),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(RecurringCheck), nameof(CheckRecord)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var ids = changes
            .Select(c => c.Entity == nameof(CheckRecord) ? c.Id(nameof(CheckRecord.CheckId)) : c.KeyId)
            .OfType<Guid>()
            .ToList();
        var seen = await db
            .RecurringChecks.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.What, ct);
        var holders = changes
            .SelectMany(c =>
                new[] { c.Before(nameof(RecurringCheck.HolderId)), c.After(nameof(RecurringCheck.HolderId)) }
            )
            .Select(text => Guid.TryParse(text, out var id) ? new PersonId(id) : default)
            .ToList();
        var people = await organisation
            .People.Where(p => holders.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id.ToString(), p => p.Name, ct);
        var themes = changes.Select(c => c.Id(nameof(RecurringCheck.ThemeId))).OfType<Guid>().ToList();
        var names = await db
            .Themes.Where(t => themes.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id.ToString(), t => t.Name, ct);
        return [.. changes.SelectMany(change => Lines(change, seen, people, names))];
    }

    private static IEnumerable<ChangeLine> Lines(
        ChangedRecord change,
        Dictionary<Guid, string> seen,
        Dictionary<string, string> people,
        Dictionary<string, string> themes
    )
    {
        if (change.Entity == nameof(CheckRecord))
        {
            return change.Id(nameof(CheckRecord.CheckId)) is { } check && seen.TryGetValue(check, out var what)
                ? change.Lines(
                    ChangeFields.Day(change.Last(nameof(CheckRecord.Day))) is { } day ? UkDate.Brief(day) : what,
                    OfRecord
                )
                : [];
        }

        return seen.ContainsKey(change.KeyId ?? default)
            ? change.Lines(
                "Standard work",
                OfCheck.Select(f =>
                    f.Property == nameof(RecurringCheck.HolderId)
                        ? f with
                        {
                            Say = id => people.GetValueOrDefault(id, "somebody"),
                        }
                    : f.Property == nameof(RecurringCheck.ThemeId)
                        ? f with
                        {
                            Say = id => themes.GetValueOrDefault(id, "another theme"),
                        }
                    : f
                )
            )
            : [];
    }

    private static string Often(Rhythm rhythm) => ScheduleWords.Rhythms.Single(r => r.Value == rhythm.ToString()).Label;

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);
}
