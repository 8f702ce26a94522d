using Evenkeel.Control.Issues;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Spc;

namespace Evenkeel.Control.StandardWork;

/// <summary>From the form into a check, and back.</summary>
internal sealed class CheckFilling(
    PersonFinder finder,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    Themes themes
)
{
    /// <summary>The theme that was chosen, where it holds at the unit.</summary>
    public async Task<Guid?> ThemeAsync(CheckForm form, UnitId unit, CancellationToken ct) =>
        form.Theme is { } theme && (await themes.AtAsync(unit, ct)).Any(t => t.Id == theme) ? theme : null;

    /// <summary>Whose own work it is; nobody's where it is the team's.</summary>
    public async Task<Outcome<PersonId?>> HolderAsync(CheckForm form, CancellationToken ct)
    {
        if (form.Whose == Whose.Team)
        {
            return Outcome.Done<PersonId?>(null);
        }

        if (string.IsNullOrWhiteSpace(form.Holder))
        {
            return Outcome.Refused(nameof(form.Holder), "Name the person whose own work it is.");
        }

        var found = await finder.FindAsync(nameof(form.Holder), form.Holder, form.HolderId, ct);
        return found.Value is { } person
            ? Outcome.Done<PersonId?>(person.Id)
            : Outcome.Refused<PersonId?>(found.Refusals);
    }

    public static void Fill(RecurringCheck check, CheckForm form, PersonId? holder)
    {
        check.What = form.What!.Trim();
        check.How = form.How?.Trim() ?? "";
        check.Link = string.IsNullOrWhiteSpace(form.Link) ? null : form.Link.Trim();
        check.Who = form.Who?.Trim() ?? "";
        check.HolderId = holder;
        check.Questions = holder is null ? "" : form.Questions?.Trim().ReplaceLineEndings("\n") ?? "";
        check.SampleSize = check.Kind == CheckKind.Sample ? form.SampleSize : null;
    }

    /// <summary>A sampled check makes a measure of its own: its samples add up by day, week or month, as often as it is done.</summary>
    public async Task StageMeasureAsync(RecurringCheck check, CancellationToken ct)
    {
        var every = check.Schedule.Rhythm switch
        {
            Rhythm.Daily => Frequency.Day,
            Rhythm.Monthly => Frequency.Month,
            _ => Frequency.Week,
        };
        var fed = new NewMeasure(check.UnitId, check.What, MeasureKind.Proportion, every, Improvement.Up)
        {
            Definition = Cut($"Of those that were looked at, the part that was as the standard says. {check.How}"),
            Counted = "as the standard says",
            OutOf = "all that were looked at",
            Source = "The samples of this standard work: it feeds the measure by itself",
        };
        check.Feed(await measures.StageMeasureAsync(fed, ct), every);
    }

    private static string Cut(string definition) => definition[..Math.Min(4000, definition.Length)].TrimEnd();

    public async Task<CheckForm> FormOfAsync(RecurringCheck check, CancellationToken ct)
    {
        var holder = check.HolderId is { } id ? await organisation.PersonAsync(id, ct) : null;
        return new CheckForm
        {
            Version = check.Version,
            What = check.What,
            How = check.How,
            Link = check.Link,
            Who = check.Who,
            Whose = check.HolderId is null ? Whose.Team : Whose.Leader,
            Holder = holder?.Name,
            HolderId = check.HolderId?.Value,
            Questions = check.Questions,
            Rhythm = check.Rhythm,
            Days = [.. ScheduleWords.EachDay.Where(day => check.Days.HasFlag(day)).Select(day => day.ToString())],
            Day = check.Rhythm == Rhythm.Weekly ? check.Days : null,
            DayOfMonth = check.Rhythm == Rhythm.Monthly ? check.DayOfMonth : null,
            At = check.At?.Words(),
            From = Ui.DateParts.From(check.From),
            Until = Ui.DateParts.From(check.Until),
            Kind = check.Kind,
            SampleSize = check.SampleSize,
            Theme = check.ThemeId,
        };
    }
}
