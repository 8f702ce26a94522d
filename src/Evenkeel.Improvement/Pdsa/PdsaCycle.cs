using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Pdsa;

internal enum PdsaState
{
    Planned,
    GoingOn,
    Studied,
    Decided,
}

/// <summary>Beside what was predicted.</summary>
internal enum PdsaResult
{
    AsPredicted,
    InPart,
    NotAsPredicted,
}

internal enum PdsaDecision
{
    Adopt,
    Adapt,
    Abandon,
}

/// <summary>How big the test is: a ramp begins small, and each step tells whether the next may be larger.</summary>
internal enum PdsaScale
{
    One,
    Few,
    Part,
    Whole,
    Beyond,
}

/// <summary>One test of a change: planned with a prediction, done, studied beside it, decided on.</summary>
internal sealed class PdsaCycle : IVersioned
{
    public const string Item = "pdsa";
    public const int MostLine = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>In its project: PDSA 3.</summary>
    public required int Number { get; init; }

    /// <summary>The cycle that this one carries on from: a ramp.</summary>
    public int? After { get; init; }

    /// <summary>The idea of the project's theory that it tests.</summary>
    public Guid? IdeaId { get; set; }
    public required string Change { get; set; }
    public required string Prediction { get; set; }

    public string? Where { get; private set; }

    /// <summary>Who tries it.</summary>
    public string? Who { get; private set; }
    public PdsaScale? Scale { get; private set; }
    public required DateOnly PlannedFor { get; set; }
    public DateOnly? BeganOn { get; private set; }
    public string? Happened { get; private set; }
    public DateOnly? StudiedOn { get; private set; }
    public PdsaResult? Result { get; private set; }
    public string? Learned { get; private set; }
    public PdsaDecision? Decision { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>What comes next, or why it is left.</summary>
    public string? Next { get; private set; }
    public int Version { get; private set; }

    public PdsaState State =>
        DecidedOn is not null ? PdsaState.Decided
        : StudiedOn is not null ? PdsaState.Studied
        : BeganOn is not null ? PdsaState.GoingOn
        : PdsaState.Planned;

    /// <summary>Another plan. What was predicted stays as it was once the test is studied: it is what the result was held against.</summary>
    public void PlanAgain(string change, string? prediction, DateOnly day)
    {
        (Change, PlannedFor) = (change, day);
        Prediction = StudiedOn is null && prediction is not null ? prediction : Prediction;
    }

    /// <summary>Once it is studied, what was learned stands at the idea that it tested.</summary>
    public void TestsIdea(Guid? idea) => IdeaId = StudiedOn is null ? idea : IdeaId;

    /// <summary>Texts of nothing are none.</summary>
    public void TryItAt(string? where, string? who, PdsaScale? scale) =>
        (Where, Who, Scale) = (TextOrNone(where), TextOrNone(who), scale);

    private static string? TextOrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public void Do(DateOnly began, string? happened) => (BeganOn, Happened) = (began, happened);

    public void Study(PdsaResult result, string learned, DateOnly day) =>
        (Result, Learned, StudiedOn) = (result, learned, day);

    public void Decide(PdsaDecision decision, string? next, DateOnly day) =>
        (Decision, Next, DecidedOn) = (decision, next, day);
}
