using System.Globalization;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Tools;

/// <summary>How tools and their lines read in the history: by who sees the project.</summary>
internal sealed class DescribeTools(AppDb db) : IDescribeChanges
{
    private static readonly ChangeField[] OfTool =
    [
        new(nameof(Tool.Title), ""),
        new(nameof(Tool.Subject), "is about"),
        new(nameof(Tool.VotesEach), "votes each"),
        new(nameof(Tool.VotingClosedAt), "voting closed", _ => "yes"),
        new(nameof(Tool.Source), "numbers from"),
        new(nameof(Tool.RemovedAt), "taken away", _ => "yes"),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Tool), nameof(ToolLine)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var owners = await db
            .ToolLines.Where(l => keys.Contains(l.Id))
            .Select(l => new { l.Id, l.ToolId })
            .ToDictionaryAsync(l => l.Id, l => l.ToolId, ct);
        var ids = owners.Values.Concat(keys).Distinct().ToList();
        IQueryable<Project> projects = db.Projects;
        var tools = await db
            .Tools.Where(t => ids.Contains(t.Id) && projects.Any(p => p.Id == t.ProjectId))
            .AsNoTracking()
            .ToDictionaryAsync(t => t.Id, ct);
        var seen = tools.Keys.ToList();
        var texts = await db
            .ToolLines.Where(l => seen.Contains(l.ToolId))
            .ToDictionaryAsync(l => l.Id, l => l.Text, ct);
        return
        [
            .. changes.SelectMany(change =>
                change.KeyId is not { } key ? []
                : tools.TryGetValue(owners.GetValueOrDefault(key, key), out var tool) ? Lines(change, tool, texts)
                : []
            ),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, Tool tool, Dictionary<Guid, string> texts)
    {
        if (change.Entity == nameof(Tool))
        {
            return change.Lines(
                tool.Kind.Words().Title,
                OfTool.Where(field => tool.IsVote || field.Property != nameof(Tool.VotesEach))
            );
        }

        var name = change.IsNew ? tool.Title : $"{tool.Title}, “{texts.GetValueOrDefault(change.KeyId!.Value)}”";
        var has = tool.Kind.FieldsOf();
        ChangeField[] fields =
        [
            new(nameof(ToolLine.Text), ""),
            new(nameof(ToolLine.ParentId), "under", id => Named(id, texts)),
            new(nameof(ToolLine.Side), "side", side => side.ToLowerInvariant()),
            new(nameof(ToolLine.Strength), "strength"),
            new(nameof(ToolLine.Influence), "influence"),
            new(nameof(ToolLine.Interest), "interest"),
            new(nameof(ToolLine.Step), "is", ChangeFields.Choice<ProcessStepKind>(ToolKinds.Title)),
            new(nameof(ToolLine.Who), has.HasFlag(ToolFields.Speaks) ? "who speaks to them" : "who"),
            new(nameof(ToolLine.Amount), has.HasFlag(ToolFields.Minutes) ? "minutes" : "how often", Plain),
            new(nameof(ToolLine.Note), has.HasFlag(ToolFields.Needs) ? "needs from us" : "problem"),
            new(nameof(ToolLine.IsRoot), "root cause", ChangeFields.YesNo),
            new(nameof(ToolLine.RemovedAt), "taken away", _ => "yes"),
        ];
        // A new line that is no root cause has nothing to say of it.
        return change.Lines(name, fields.Where(field => field.Property != nameof(ToolLine.IsRoot) || IsOfRoot(change)));
    }

    private static bool IsOfRoot(ChangedRecord change) =>
        !change.IsNew || change.After(nameof(ToolLine.IsRoot)) == "True";

    private static string Plain(string number) =>
        ChangeFields.Number(number) is { } value ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : number;

    private static string Named(string id, Dictionary<Guid, string> texts) =>
        Guid.TryParse(id, out var key) && texts.TryGetValue(key, out var text) ? $"“{text}”" : "another";
}
