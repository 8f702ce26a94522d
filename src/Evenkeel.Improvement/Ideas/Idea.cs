using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;

namespace Evenkeel.Improvement.Ideas;

/// <summary>What became of an idea.</summary>
internal enum IdeaState
{
    /// <summary>Nobody has answered it.</summary>
    New,

    /// <summary>A change idea of a project's theory.</summary>
    InProject,

    /// <summary>A project was made of it.</summary>
    OwnProject,

    /// <summary>Done at once: it needed no test.</summary>
    Done,

    /// <summary>Left for now, with the reason told.</summary>
    NotNow,
}

/// <summary>Something that somebody of a team would do differently: answered, and what comes of it goes back to them.</summary>
internal sealed class Idea : IInUnit, IVersioned, ISearchable
{
    public const string Item = "idea";
    public const int MostText = 1_000;

    public static string ItemKey => nameof(Id);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people call it: idea 12.</summary>
    public required int Number { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Text { get; set; }
    public required PersonId? HadById { get; init; }
    public required DateTimeOffset At { get; init; }
    public IdeaState State { get; private set; }

    /// <summary>What its people were told.</summary>
    public string? Answer { get; private set; }
    public PersonId? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The project that it became, or whose theory it is in.</summary>
    public Guid? ProjectId { get; private set; }

    /// <summary>The change idea in that theory.</summary>
    public Guid? NodeId { get; private set; }
    public int Version { get; private set; }

    public bool IsNew => State == IdeaState.New;
    public string Address => AddressOf(Number);
    public string SearchKind => Item;
    public Guid SearchId => Id;
    public string SearchText => $"{Number} {Text}";

    public static string AddressOf(int number) => $"/ideas/{number}";

    public void Become(IdeaState state, string? answer, PersonId? by, DateTimeOffset at)
    {
        (State, Answer, AnsweredById) = (state, answer, by);
        AnsweredAt = state == IdeaState.New ? null : at;
        (ProjectId, NodeId) = (null, null);
    }

    public void GoesInto(Guid project, Guid? node) => (ProjectId, NodeId) = (project, node);

    /// <summary>It waits for an answer again.</summary>
    public void AskAgain() => Become(IdeaState.New, null, null, default);
}

/// <summary>Somebody thanked for an idea: once.</summary>
internal sealed class IdeaThanks
{
    public required Guid IdeaId { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
