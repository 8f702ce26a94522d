using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;

namespace Evenkeel.Control.Issues;

/// <summary>Something that stands in a team's way, or that went well: raised in one field, owned, put right, and checked before it counts as fixed.</summary>
internal sealed class Issue : IInvolving, IVersioned, ISearchable
{
    public const string Item = "issue";
    public const int MostText = 10_000;

    public static string ItemKey => nameof(Id);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people call it: #41.</summary>
    public required int Number { get; init; }
    public required UnitId UnitId { get; init; }

    /// <summary>True for what went well: thanks and learning, nothing to be fixed.</summary>
    public bool WentWell { get; init; }
    public required string Problem { get; set; }

    /// <summary>What was done at once: the immediate countermeasure.</summary>
    public string? DoneNow { get; set; }
    public WhoFixes WhoFixes { get; set; }
    public IssueClass? Class { get; set; }
    public Guid? ThemeId { get; set; }
    public PersonId? OwnerId { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public string? Cause { get; set; }
    public string? Countermeasure { get; set; }
    public IssueState State { get; private set; }

    public PersonId? RaisedById { get; init; }

    /// <summary>Peers read "a colleague"; who leads the unit, and who holds the escalation, see the name.</summary>
    public bool NameIsHidden { get; init; }

    /// <summary>Of the code with which somebody who did not sign in follows it.</summary>
    public string? ReceiptHash { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>What the check found: only then is it fixed.</summary>
    public string? CheckFound { get; private set; }
    public PersonId? CheckedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The issue that goes on in place of this one.</summary>
    public Guid? MergedIntoId { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => EndedAt is null;

    /// <summary>Nobody raised it: a control plan fired.</summary>
    public bool IsByItself => RaisedById is null && ReceiptHash is null;
    public string Address => AddressOf(Number);
    public string SearchKind => Item;
    public Guid SearchId => Id;
    public string SearchText => $"{Number} {Problem}";

    /// <summary>What the history says in place of who did something to it: the raiser's name, where it is hidden, is not told by what they do.</summary>
    public string? ShownBy(PersonId? who) => NameIsHidden && RaisedById == who ? "The raiser" : null;

    public static string AddressOf(int number) => $"/issues/{number}";

    public void Take(PersonId owner, DateOnly? due)
    {
        (OwnerId, DueOn) = (owner, due);
        if (State == IssueState.Raised)
        {
            State = IssueState.InHand;
        }
    }

    /// <summary>It is to be done by a day, and nobody has it yet.</summary>
    public void DueBy(DateOnly? due) => DueOn = due;

    /// <summary>The countermeasure is in place; it is not fixed before somebody has looked whether it works.</summary>
    public void PutInPlace() => State = IssueState.ToCheck;

    public void Check(bool works, string found, PersonId by, DateTimeOffset at)
    {
        (CheckFound, CheckedById) = (found, by);
        (State, EndedAt) = works ? (IssueState.Fixed, at) : (IssueState.InHand, (DateTimeOffset?)null);
    }

    public void Withdraw(DateTimeOffset at) => (State, EndedAt) = (IssueState.Withdrawn, at);

    public void MergeInto(Issue other, DateTimeOffset at) =>
        (State, EndedAt, MergedIntoId) = (IssueState.Merged, at, other.Id);

    /// <summary>It came back, or the answer to it did not answer it.</summary>
    public void Reopen() => (State, EndedAt) = (OwnerId is null ? IssueState.Raised : IssueState.InHand, null);
}
