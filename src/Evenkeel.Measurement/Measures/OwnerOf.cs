using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Measures;

/// <summary>Who answers for a measure: a person who is known here, or the name of somebody who is not.</summary>
internal readonly record struct OwnerOf(PersonId? Person, string Outside)
{
    public static readonly OwnerOf Nobody = new(null, "");
}

/// <summary>The owner fields of the forms about measures.</summary>
internal interface IOwnerFields
{
    /// <summary>A person's name or e-mail address, as typed.</summary>
    string? OwnerPerson { get; }

    /// <summary>Whom the picker chose, where script runs; the words count where they are another's.</summary>
    Guid? OwnerChosen { get; }

    /// <summary>Of somebody who is not known here.</summary>
    string? Owner { get; }
}

internal sealed class FindOwner(PersonFinder people)
{
    public async Task<Outcome<OwnerOf>> FromAsync(IOwnerFields fields, CancellationToken ct)
    {
        var (typed, outside) = (fields.OwnerPerson?.Trim() ?? "", fields.Owner?.Trim() ?? "");
        if (typed.Length > 0 && outside.Length > 0)
        {
            return Outcome.Refused(nameof(fields.Owner), "Name one owner: a person here, or somebody elsewhere.");
        }

        if (typed.Length == 0)
        {
            return Outcome.Done(new OwnerOf(null, outside));
        }

        var found = await people.FindAsync(nameof(fields.OwnerPerson), typed, fields.OwnerChosen, ct);
        return found.Value is { } person
            ? Outcome.Done(new OwnerOf(person.Id, ""))
            : Outcome.Refused<OwnerOf>(found.Refusals);
    }
}
