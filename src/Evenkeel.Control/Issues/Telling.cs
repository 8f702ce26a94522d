using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Control.Issues;

/// <summary>Stages notices of what happened to an issue: each involved person once, never the one who did it.</summary>
internal sealed class Telling(AppDb db, People people, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;

    /// <param name="key">Of what happened: the same key is told once to each.</param>
    /// <param name="also">Who is told besides, and why.</param>
    public async Task TellAsync(
        Issue issue,
        string key,
        string text,
        IReadOnlyCollection<(PersonId Person, string Why)> also,
        CancellationToken ct
    )
    {
        var told = (await people.OfAsync(issue.Id, ct))
            .Select(person => (Person: person.Key, Why: Why([.. person])))
            .Concat(also)
            .GroupBy(to => to.Person)
            .Where(to => to.Key != scope.Person);
        foreach (var to in told)
        {
            Add(issue, key, text, to.Key, to.First().Why);
        }
    }

    /// <summary>One person only.</summary>
    public void Tell(Issue issue, string key, string text, PersonId person, string why)
    {
        if (person != scope.Person)
        {
            Add(issue, key, text, person, why);
        }
    }

    private void Add(Issue issue, string key, string text, PersonId person, string why) =>
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = key,
                At = clock.GetUtcNow(),
                Text = text.Length <= MostText ? text : $"{text[..(MostText - 1)]}…",
                Why = why,
                Address = issue.Address,
                ItemId = issue.Id,
            }
        );

    private static string Why(IReadOnlyCollection<Part> parts) =>
        parts.Contains(Part.Raised) ? "You raised it"
        : parts.Contains(Part.Held) ? "You hold it or have held it"
        : parts.Contains(Part.Advises) ? "Your advice was asked"
        : parts.Contains(Part.SameForMe) ? "You said: the same for me"
        : "You follow it";
}
