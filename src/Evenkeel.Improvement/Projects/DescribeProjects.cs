using System.Globalization;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>How projects and their PDSA cycles read in the history: by who sees the project.</summary>
internal sealed class DescribeProjects(AppDb db, PartNames names) : IDescribeChanges
{
    private static readonly Dictionary<string, (string Item, ChangeField[] Fields)> All = new()
    {
        [nameof(Project)] = (
            "Project",
            [
                new(nameof(Project.Title), ""),
                new(nameof(Project.Problem), "problem"),
                new(nameof(Project.Evidence), "how we know"),
                new(nameof(Project.Aim), "aim"),
                new(nameof(Project.ForWhom), "for whom"),
                new(nameof(Project.AimBy), "by", Day),
                new(nameof(Project.Scope), "in and out"),
                new(nameof(Project.WhyNow), "why now"),
                new(nameof(Project.Risks), "risks"),
                new(
                    nameof(Project.Dimensions),
                    "dimensions",
                    ChangeFields.Choice<Dimensions>(d => string.Join(", ", QualityWords.Of(d)))
                ),
                new(
                    nameof(Project.Aims),
                    "aims",
                    ChangeFields.Choice<Aims>(a => string.Join(", ", QualityWords.Of(a)))
                ),
                new(nameof(Project.IsPrivate), "only its people see it", ChangeFields.YesNo),
                new(nameof(Project.Stages), "under way", Journey.Now),
                new(nameof(Project.Result), "what came of it", ChangeFields.Choice<ProjectResult>(EndWords.Title)),
                new(nameof(Project.Learning), "what we learned"),
                new(nameof(Project.LearningFor), "who should hear of it"),
                new(nameof(Project.ChangeStays), "the change stays", ChangeFields.YesNo),
                new(nameof(Project.Sustain), "will it last", written => Sustain.Says(written) ?? ""),
                new(nameof(Project.EndedAt), "ended", at => UkDate.Full(ChangeFields.Instant(at)!.Value)),
            ]
        ),
        [nameof(ProjectMember)] = (
            "In the project",
            [
                new(nameof(ProjectMember.Role), "", ChangeFields.Choice<ProjectRole>(ProjectWords.Title)),
                new(nameof(ProjectMember.From), "from", Day),
                new(nameof(ProjectMember.Until), "until", Day),
            ]
        ),
        [nameof(ProjectSite)] = (
            "A unit takes part",
            [
                new(nameof(ProjectSite.From), "from", Day),
                new(nameof(ProjectSite.SharesFrom), "others see its charts from", Day),
            ]
        ),
        [nameof(ProjectMeasure)] = (
            "Measure",
            [
                new(nameof(ProjectMeasure.Role), "", ChangeFields.Choice<MeasureRole>(ProjectWords.Title)),
                new(nameof(ProjectMeasure.Baseline), "baseline", Plain),
                new(nameof(ProjectMeasure.BaselineFrom), "baseline from", Day),
                new(nameof(ProjectMeasure.BaselineUntil), "baseline until", Day),
                new(nameof(ProjectMeasure.Wanted), "wanted", Plain),
                new(nameof(ProjectMeasure.WantedBy), "by", Day),
            ]
        ),
        [nameof(ConfirmedProgress)] = (
            "Progress",
            [
                new(
                    nameof(ConfirmedProgress.Side),
                    "confirmed by",
                    ChangeFields.Choice<ProgressSide>(side => side.Title().ToLowerInvariant())
                ),
                new(nameof(ConfirmedProgress.Score), "", ChangeFields.Choice<ProgressScore>(ProgressScale.Says)),
                new(
                    nameof(ConfirmedProgress.Proposed),
                    "proposed",
                    ChangeFields.Choice<ProgressScore>(ProgressScale.Says)
                ),
                new(nameof(ConfirmedProgress.Why), "why it differs"),
            ]
        ),
        [nameof(PdsaCycle)] = (
            "PDSA",
            [
                new(nameof(PdsaCycle.Number), ""),
                new(nameof(PdsaCycle.Change), "what we try"),
                new(nameof(PdsaCycle.Prediction), "what we expect"),
                new(nameof(PdsaCycle.Where), "where"),
                new(nameof(PdsaCycle.Who), "who"),
                new(nameof(PdsaCycle.Scale), "how big", ChangeFields.Choice<PdsaScale>(PdsaScaleWords.Title)),
                new(nameof(PdsaCycle.PlannedFor), "planned for", Day),
                new(nameof(PdsaCycle.BeganOn), "began", Day),
                new(nameof(PdsaCycle.Happened), "what happened"),
                new(nameof(PdsaCycle.Result), "beside it", ChangeFields.Choice<PdsaResult>(PdsaWords.Title)),
                new(nameof(PdsaCycle.Learned), "learned"),
                new(nameof(PdsaCycle.Decision), "decided", ChangeFields.Choice<PdsaDecision>(PdsaWords.Title)),
                new(nameof(PdsaCycle.Next), "next"),
            ]
        ),
    };

    public IReadOnlyCollection<string> Entities => All.Keys;

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var parts = await PartsAsync(changes, ct);
        var projects = changes.Select(change => ProjectOf(change, parts)).OfType<Guid>().ToList();
        var seen = await db.Projects.Where(p => projects.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var shown = changes.Where(change => ProjectOf(change, parts) is { } project && seen.Contains(project)).ToList();
        var named = await names.OfAsync(shown, ct);
        return [.. shown.SelectMany(change => Lines(change, named.GetValueOrDefault(change.Key)))];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, string? name) =>
        change.Lines(name ?? All[change.Entity].Item, All[change.Entity].Fields);

    /// <summary>A change of a cycle, a member or a score names its own key only.</summary>
    private async Task<Dictionary<Guid, Guid>> PartsAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct)
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var cycles = db.PdsaCycles.Where(c => keys.Contains(c.Id)).Select(c => new { c.Id, c.ProjectId });
        var members = db.ProjectMembers.Where(m => keys.Contains(m.Id)).Select(m => new { m.Id, m.ProjectId });
        var scores = db.ConfirmedProgress.Where(r => keys.Contains(r.Id)).Select(r => new { r.Id, r.ProjectId });
        return await cycles
            .Concat(members)
            .Concat(scores)
            .ToDictionaryAsync(part => part.Id, part => part.ProjectId, ct);
    }

    private static Guid? ProjectOf(ChangedRecord change, Dictionary<Guid, Guid> parts) =>
        change.Entity switch
        {
            nameof(Project) => change.KeyId,
            nameof(ProjectSite) or nameof(ProjectMeasure) => Guid.Parse(change.Key[..36]),
            _ => change.KeyId is { } part && parts.TryGetValue(part, out var project) ? project : Gone(change),
        };

    /// <summary>Of a cycle that was taken away: whose it was, only the history knows.</summary>
    private static Guid? Gone(ChangedRecord change) =>
        Guid.TryParse(change.Last(nameof(PdsaCycle.ProjectId)), out var project) ? project : null;

    private static string Plain(string number) =>
        ChangeFields.Number(number) is { } value ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : number;

    private static string Day(string day) => UkDate.Plain(ChangeFields.Day(day)!.Value);
}
