using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.Theories;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.KeepTheory;

internal sealed class KeepForm
{
    [Required(ErrorMessage = "Say what changed, and what made you change it.")]
    [StringLength(TheoryVersion.MostWhy, ErrorMessage = "This can be up to 2,000 characters.")]
    public string? Why { get; set; }
}

/// <summary>A version and what was different from the one before it.</summary>
internal sealed record VersionLine(TheoryVersion Version, string By, IReadOnlyList<string> Differences, int Boxes);

internal sealed record VersionsView(TheoryView Theory)
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>What is different now from the last that was kept.</summary>
    public required IReadOnlyList<string> Now { get; init; }
}

/// <summary>Keeps the theory as it stands as a version, and tells versions apart.</summary>
internal sealed class KeepTheoryHandler(
    AppDb db,
    ShowTheoryHandler theories,
    OrganisationCatalogue organisation,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<VersionsView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await theories.LoadAsync(number, ct) is not { } theory)
        {
            return null;
        }

        var id = theory.Project.Id;
        var versions = await db
            .TheoryVersions.Where(v => v.ProjectId == id)
            .OrderBy(v => v.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = versions.ConvertAll(v => v.Id);
        var boxes = (
            await db.TheoryVersionNodes.Where(n => ids.Contains(n.VersionId)).AsNoTracking().ToListAsync(ct)
        ).ToLookup(n => n.VersionId);
        var by = versions.Select(v => v.ById).Distinct().ToList();
        var names = await organisation
            .People.Where(p => by.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var measures = theory.Measures.ToDictionary(m => m.Series, m => m.Name);
        var (lines, before) = (new List<VersionLine>(), (IReadOnlyList<TheoryVersionNode>)[]);
        foreach (var version in versions)
        {
            var now = boxes[version.Id].ToList();
            var differences = version.Number == 1 ? [] : TheoryDifferences.Between(before, now, measures);
            lines.Add(new(version, names.GetValueOrDefault(version.ById, "Somebody"), differences, now.Count));
            before = now;
        }

        var current = theory.Tree.All.Select(line => TheoryVersionNode.Of(line.Node, Guid.Empty)).ToList();
        lines.Reverse();
        return new VersionsView(theory)
        {
            Versions = lines,
            Now = versions.Count == 0 ? [] : TheoryDifferences.Between(before, current, measures),
        };
    }

    /// <summary>The version's number.</summary>
    public async Task<Outcome<int>> Handle(KeepForm form, VersionsView view, CancellationToken ct)
    {
        if (view.Versions.Count > 0 && view.Now.Count == 0)
        {
            return Outcome.Refused(
                nameof(form.Why),
                $"Nothing has changed since version {view.Versions[0].Version.Number}."
            );
        }

        var project = view.Theory.Project;
        var version = new TheoryVersion
        {
            ProjectId = project.Id,
            Number = view.Versions.Count == 0 ? 1 : view.Versions[0].Version.Number + 1,
            At = clock.GetUtcNow(),
            ById = scope.Person!.Value,
            Why = form.Why!.Trim(),
            Aim = ProjectWords.Sentence(project),
        };
        db.TheoryVersions.Add(version);
        db.AddRange(view.Theory.Tree.All.Select(line => TheoryVersionNode.Of(line.Node, version.Id)));
        return await db.TrySaveAsync(ProjectDesk.Act("Theory of change kept as a version", project), ct)
            ? Outcome.Done(version.Number)
            : Outcome.Stale;
    }
}
