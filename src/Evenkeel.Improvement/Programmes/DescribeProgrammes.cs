using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>How a programme's shared measures and its spread read in the history: by who sees the programme.</summary>
internal sealed class DescribeProgrammes(AppDb db, OrganisationCatalogue organisation, MeasureCatalogue measures)
    : IDescribeChanges
{
    private sealed record Said(Guid Id, Guid Programme, string Idea, UnitId Unit);

    public IReadOnlyCollection<string> Entities => [nameof(SharedMeasure), nameof(Adoption)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var said = await db
            .Adoptions.Where(a => keys.Contains(a.Id))
            .Join(db.TheoryNodes, a => a.IdeaId, n => n.Id, (a, n) => new Said(a.Id, a.ProgrammeId, n.Text, a.UnitId))
            .ToDictionaryAsync(row => row.Id, ct);
        var shared = changes.Where(c => c.Entity == nameof(SharedMeasure)).ToList();
        var names = await measures.NamesAsync([.. shared.Select(MeasureOf)], ct);
        var units = said.Values.Select(row => row.Unit).Distinct().ToList();
        var places = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var programmes = said.Values.Select(row => row.Programme).Concat(shared.Select(ProgrammeOf)).ToList();
        var seen = await db.Projects.Where(p => programmes.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return
        [
            .. changes.SelectMany(change =>
                change.Entity == nameof(SharedMeasure)
                    ? seen.Contains(ProgrammeOf(change))
                        ? change.Lines(
                            $"Shared measure, {names.GetValueOrDefault(MeasureOf(change), "one")}",
                            new ChangeField(
                                nameof(SharedMeasure.Role),
                                "as",
                                ChangeFields.Choice<MeasureRole>(ProjectWords.Title)
                            )
                        )
                        : []
                    : change.KeyId is { } key && said.TryGetValue(key, out var row) && seen.Contains(row.Programme)
                        ? Lines(change, $"“{row.Idea}”, {places.GetValueOrDefault(row.Unit, "a site")}")
                        : []
            ),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, string of) =>
        change.Lines(
            of,
            new ChangeField(nameof(Adoption.State), "", ChangeFields.Choice<AdoptionState>(ProgrammeWords.Title)),
            new ChangeField(nameof(Adoption.Since), "since", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
            new ChangeField(nameof(Adoption.How), "how")
        );

    private static Guid ProgrammeOf(ChangedRecord change) => Guid.Parse(change.Key[..36]);

    private static Guid MeasureOf(ChangedRecord change) => Guid.Parse(change.Key[^36..]);
}
