using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Theories;
using Evenkeel.Measurement;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowTheory;

/// <summary>A measure of the project, as the theory names it.</summary>
internal sealed record TheoryMeasure(int Series, string Name, MeasureRole Role);

internal sealed record TheoryView(OpenProject Open, TheoryTree Tree)
{
    public Project Project => Open.Project;
    public bool MayWork => Open.MayWork && Project.IsOpen;
    public string Address => AddressOf(Project.Number);

    /// <summary>Every row, taken away or not.</summary>
    public required IReadOnlyList<TheoryNode> Nodes { get; init; }
    public required IReadOnlyList<TheoryMeasure> Measures { get; init; }

    /// <summary>Of a programme: an outcome is measured at its sites.</summary>
    public bool SharesOutcome { get; init; }

    /// <summary>The cycles that tested an idea.</summary>
    public required ILookup<Guid, PdsaCycle> Tests { get; init; }

    /// <summary>What the reader did last and can still undo, and undid last and can do again; in words.</summary>
    public string? Undo { get; init; }
    public string? Redo { get; init; }
    public TheoryVersion? LastVersion { get; init; }
    public IReadOnlyList<TheoryGap> Gaps => TheoryGaps.Of(this);

    public TheoryMeasure? MeasureOf(TheoryLine line) =>
        Measures.FirstOrDefault(m => m.Series == line.Node.SeriesNumber);

    public static string AddressOf(int project) => $"{Project.AddressOf(project)}/theory";
}

/// <summary>The theory of a project as it stands now.</summary>
internal sealed class ShowTheoryHandler(AppDb db, ProjectDesk desk, MeasureCatalogue measures, TheoryEdits edits)
{
    /// <summary>Null where the reader sees no project of this number.</summary>
    public async Task<TheoryView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var nodes = await db.TheoryNodes.Where(n => n.ProjectId == id).AsNoTracking().ToListAsync(ct);
        var cycles = await db
            .PdsaCycles.Where(c => c.ProjectId == id && c.IdeaId != null)
            .OrderBy(c => c.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        return new TheoryView(open, nodes.Tree())
        {
            Nodes = nodes,
            Measures = await MeasuresAsync(id, ct),
            SharesOutcome =
                open.Project.IsProgramme
                && await db.SharedMeasures.AnyAsync(m => m.ProgrammeId == id && m.Role == MeasureRole.Outcome, ct),
            Tests = cycles.ToLookup(c => c.IdeaId!.Value),
            Undo = open.MayWork ? Says(await edits.LastAsync(id, ct), nodes) : null,
            Redo = open.MayWork ? Says(await edits.LastUndoneAsync(id, ct), nodes) : null,
            LastVersion = await db
                .TheoryVersions.Where(v => v.ProjectId == id)
                .OrderByDescending(v => v.Number)
                .AsNoTracking()
                .FirstOrDefaultAsync(ct),
        };
    }

    private async Task<IReadOnlyList<TheoryMeasure>> MeasuresAsync(Guid project, CancellationToken ct)
    {
        var chosen = await db.ProjectMeasures.Where(m => m.ProjectId == project).AsNoTracking().ToListAsync(ct);
        var numbers = chosen.ConvertAll(m => m.SeriesNumber);
        var names = await measures
            .Series.Where(s => numbers.Contains(s.Number))
            .Select(s => new { s.Number, s.Measure })
            .ToDictionaryAsync(s => s.Number, s => s.Measure, ct);
        return
        [
            .. chosen
                .OrderBy(m => m.Role)
                .ThenBy(m => m.Order)
                .Select(m => new TheoryMeasure(
                    m.SeriesNumber,
                    names.GetValueOrDefault(m.SeriesNumber, "a measure of another unit"),
                    m.Role
                )),
        ];
    }

    private static string? Says(TheoryEdit? edit, List<TheoryNode> nodes) =>
        edit is null ? null : OutlineEditing.Says(edit.Kind, nodes.Find(n => n.Id == edit.NodeId)?.Text ?? "");
}
