using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform.Access;

namespace Evenkeel.Improvement.Programmes;

/// <summary>One change at one site.</summary>
internal sealed record SpreadCell(TheoryNode Idea, UnitId Unit, AdoptionState State)
{
    public DateOnly? Since { get; init; }
    public string? How { get; init; }

    /// <summary>Somebody of the site, or of the programme for it, said so; else it is what its PDSA cycles say.</summary>
    public bool IsSaid { get; init; }
    public PersonId? SaidById { get; init; }
    public DateOnly? SaidOn { get; init; }

    /// <summary>The newest cycle that tested it there.</summary>
    public PdsaCycle? Test { get; init; }

    /// <summary>The record went on after the site spoke: what it says now.</summary>
    public AdoptionState? Differs { get; init; }

    /// <summary>Of what the site said; -1 where it said nothing yet.</summary>
    public int Version { get; init; } = -1;
    public bool IsUsed => State is AdoptionState.Adopted or AdoptionState.Adapted;

    public static SpreadCell Of(TheoryNode idea, UnitId unit, Adoption? said, IReadOnlyCollection<PdsaCycle> tests)
    {
        // What is planned only says nothing yet; numbers begin anew in each project.
        var test = tests.Where(cycle => cycle.BeganOn is not null).MaxBy(cycle => (cycle.BeganOn, cycle.Number));
        var (state, since) = FromRecord(test);
        if (said is null)
        {
            return new SpreadCell(idea, unit, state) { Since = since, Test = test };
        }

        return new SpreadCell(idea, unit, said.State)
        {
            Since = said.Since,
            How = said.How,
            IsSaid = true,
            SaidById = said.SaidById,
            SaidOn = said.SaidOn,
            Test = test,
            Differs = since > said.SaidOn && state != said.State ? state : null,
            Version = said.Version,
        };
    }

    private static (AdoptionState State, DateOnly? Since) FromRecord(PdsaCycle? test) =>
        test?.BeganOn is null ? (AdoptionState.NotYet, null)
        : test.Decision is PdsaDecision.Adopt ? (AdoptionState.Adopted, test.DecidedOn)
        : test.Decision is PdsaDecision.Abandon ? (AdoptionState.NotForUs, test.DecidedOn)
        : (AdoptionState.Testing, test.BeganOn);
}

/// <summary>Which site uses which change: ideas in the order of the theory, sites by name.</summary>
internal sealed record SpreadTable(IReadOnlyList<TheoryNode> Ideas, IReadOnlyList<ProgrammeSite> Sites)
{
    public required IReadOnlyDictionary<(Guid Idea, UnitId Unit), SpreadCell> Cells { get; init; }

    public SpreadCell At(TheoryNode idea, ProgrammeSite site) => Cells[(idea.Id, site.Unit.Id)];

    public int UsedBy(TheoryNode idea) => Sites.Count(site => At(idea, site).IsUsed);

    public int Uses(ProgrammeSite site) => Ideas.Count(idea => At(idea, site).IsUsed);

    /// <summary>How often a change was in use at a site, day by day: rises by one for each.</summary>
    public IEnumerable<(DateOnly Day, int Uses)> Growth()
    {
        var uses = 0;
        foreach (
            var day in Cells
                .Values.Where(c => c is { IsUsed: true, Since: not null })
                .GroupBy(c => c.Since!.Value)
                .OrderBy(g => g.Key)
        )
        {
            yield return (day.Key, uses += day.Count());
        }
    }
}
