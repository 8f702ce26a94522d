using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Issues;

/// <summary>What happened, told in two ways.</summary>
/// <param name="Key">The same key is told once to each.</param>
/// <param name="Text">With what somebody wrote: for the page.</param>
/// <param name="Brief">Without any text or name that somebody wrote: for what leaves the house. It goes on after "#41 of Ward 7: ".</param>
internal sealed record Happening(string Key, string Text, string Brief)
{
    /// <summary>Who is to do what by when, or "".</summary>
    public string Next { get; init; } = "";
    public bool IsLate { get; init; }

    /// <summary>For whom it is urgent, late and theirs.</summary>
    public PersonId? PressesOn { get; init; }
}

/// <summary>Stages notices of what happened to an issue: each involved person once, never the one who did it.</summary>
internal sealed class Telling(
    AppDb db,
    OrganisationCatalogue organisation,
    People people,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostText = 400;

    /// <param name="also">Who is told besides, and why.</param>
    public async Task TellAsync(
        Issue issue,
        Happening happened,
        IReadOnlyCollection<(PersonId Person, string Why)> also,
        CancellationToken ct
    )
    {
        var told = (await people.OfAsync(issue.Id, ct))
            .Select(person => (Person: person.Key, Why: Why([.. person]), Concern: ConcernOf([.. person])))
            .Concat(also.Select(to => (to.Person, to.Why, Concern.Followed)))
            .GroupBy(to => to.Person)
            .Where(to => to.Key != scope.Person)
            .ToList();
        var place = told.Count == 0 ? "" : await PlaceAsync(issue, ct);
        foreach (var to in told)
        {
            var (_, why, concern) = to.First();
            Add(issue, happened, place, to.Key, why, concern);
        }
    }

    /// <summary>One person only, who follows it from now on.</summary>
    public async Task TellOneAsync(
        Issue issue,
        Happening happened,
        PersonId person,
        string why,
        CancellationToken ct,
        Concern concern = Concern.Followed
    )
    {
        if (person != scope.Person)
        {
            Add(issue, happened, await PlaceAsync(issue, ct), person, why, concern);
        }
    }

    /// <summary>Of what nobody did, but the house by itself: also whoever happens to have saved it.</summary>
    public async Task TellHolderAsync(
        Issue issue,
        Happening happened,
        PersonId person,
        string why,
        CancellationToken ct
    ) => Add(issue, happened, await PlaceAsync(issue, ct), person, why, Concern.Asked);

    private void Add(Issue issue, Happening happened, string place, PersonId person, string why, Concern concern) =>
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = happened.Key,
                At = clock.GetUtcNow(),
                Text = happened.Text.Length <= MostText ? happened.Text : $"{happened.Text[..(MostText - 1)]}…",
                Why = why,
                Address = issue.Address,
                ItemId = issue.Id,
                Brief = $"#{issue.Number} of {place}: {happened.Brief}",
                Next = happened.Next,
                Place = place,
                Concern = happened.IsLate ? Concern.Late : concern,
                IsPressing = happened.PressesOn == person,
            }
        );

    private Task<string> PlaceAsync(Issue issue, CancellationToken ct) =>
        organisation.AllUnits.Where(unit => unit.Id == issue.UnitId).Select(unit => unit.Name).SingleAsync(ct);

    private static Concern ConcernOf(IReadOnlyCollection<Part> parts) =>
        parts.Contains(Part.Raised) ? Concern.Raised
        : parts.Contains(Part.Held) || parts.Contains(Part.Advises) ? Concern.Asked
        : Concern.Followed;

    private static string Why(IReadOnlyCollection<Part> parts) =>
        parts.Contains(Part.Raised) ? "You raised it"
        : parts.Contains(Part.Held) ? "You hold it or have held it"
        : parts.Contains(Part.Advises) ? "Your advice was asked"
        : parts.Contains(Part.SameForMe) ? "You said: the same for me"
        : "You follow it";
}
