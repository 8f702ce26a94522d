using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Progress;

/// <summary>What the record says of a project, as far as it bears on its progress.</summary>
internal sealed record ProgressFacts
{
    public bool HasProblem { get; init; } = true;

    /// <summary>The aim says what, and by how much.</summary>
    public bool HasAim { get; init; }
    public bool HasForWhom { get; init; }
    public bool HasByWhen { get; init; }
    public bool HasLead { get; init; }

    /// <summary>Others who test the changes, or know it from being cared for.</summary>
    public int Others { get; init; }
    public bool HasCoach { get; init; }
    public bool HasSponsor { get; init; }

    /// <summary>Change ideas in the theory, those of the programme's theory among them; null where none was drawn.</summary>
    public int? IdeasInTheory { get; init; }

    /// <summary>How many of them stand in the theory of the programme that it is a part of.</summary>
    public int IdeasOfProgramme { get; init; }

    /// <summary>The numbers of the PDSA cycles that came so far, each in all that it passed: a studied one has begun, too.</summary>
    public IReadOnlyList<int> Planned { get; init; } = [];
    public IReadOnlyList<int> Begun { get; init; } = [];
    public IReadOnlyList<int> Studied { get; init; } = [];
    public IReadOnlyList<int> Adopted { get; init; } = [];
    public StageState Implement { get; init; }
    public StageState Spread { get; init; }
    public IReadOnlyList<MeasureFacts> Measures { get; init; } = [];

    /// <summary>Null where it is not known.</summary>
    public bool? HasControlPlan { get; init; }

    /// <summary>Measures that are not the reader's to see: what is proposed rests on the others.</summary>
    public int Unseen { get; init; }

    /// <summary>Of a programme, what its sites do; null of any other project.</summary>
    public SiteFacts? Sites { get; init; }

    public bool HasOutcome => Outcomes.Any() || Sites is { Outcomes: > 0 };
    public bool HasPlanned => Planned.Count > 0 || Sites is { Planned: > 0 };
    public bool HasBegun => Begun.Count > 0 || Sites is { Begun: > 0 };
    public bool HasStudied => Studied.Count > 0 || Sites is { Studied: > 0 };

    public IEnumerable<MeasureFacts> Outcomes => Measures.Where(m => m.Role == MeasureRole.Outcome);

    public bool MostOutcomes(Func<MeasureFacts, bool> holds) => Outcomes.Count(holds) * 2 > Outcomes.Count();
}

/// <summary>What a programme has at its sites, as far as the reader sees their projects.</summary>
/// <param name="Outcomes">Outcome measures that the sites share.</param>
/// <param name="Planned">Their PDSA cycles, those that began and were studied among them.</param>
internal sealed record SiteFacts(int Outcomes, int Planned, int Begun, int Studied);

/// <summary>What the readings of one measure say since the first change.</summary>
internal sealed record MeasureFacts(string Name, MeasureRole Role)
{
    public bool HasBaseline { get; init; }

    /// <summary>Better than before since then, by more than chance would give; null where not.</summary>
    public string? BetterSince { get; init; }

    /// <summary>Worse than before since then, by more than chance would give.</summary>
    public string? WorseSince { get; init; }

    /// <summary>The points since then.</summary>
    public int Points { get; init; }
    public PeriodStep Step { get; init; } = PeriodStep.Month;

    /// <summary>How much of the way from the baseline to what is wanted, or how much better than the baseline; null without one.</summary>
    public double? Gain { get; init; }

    /// <summary>Whole months for which it has been better.</summary>
    public int MonthsHeld { get; init; }

    /// <summary>Null where nothing is wanted of it.</summary>
    public bool? IsReached { get; init; }

    public bool IsBetter => BetterSince is not null;

    public bool HasGained(double share) => IsBetter && Gain >= share;

    public bool HasHeld(double share) => HasGained(share) && MonthsHeld >= ProgressScale.MonthsHeld;
}
