using Evenkeel.Control.Causes;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowCauses;

internal sealed record CausesView(Issue Issue, UnitRow Unit, bool MayWork)
{
    public const string NotSorted = "Not sorted yet";

    /// <summary>Every row, taken away or not.</summary>
    public required IReadOnlyList<Cause> Causes { get; init; }
    public required IReadOnlyList<Factor> Factors { get; init; }
    public required IReadOnlyList<CauseLine> Lines { get; init; }

    public string Address => $"{Issue.Address}/causes";

    public CauseLine? Line(Guid? id) => Lines.SelectMany(line => line.All).FirstOrDefault(line => line.Cause.Id == id);

    /// <summary>A bone for each factor that the first whys have, in the factors' order.</summary>
    public FishbonePicture? Fishbone()
    {
        var order = Factors.Select(factor => factor.Name).Append(NotSorted).ToList();
        var bones = Lines
            .GroupBy(line => line.Factor ?? NotSorted)
            .OrderBy(bone => order.IndexOf(bone.Key))
            .Select(bone => new FishboneBone(
                bone.Key,
                [
                    .. bone.SelectMany(line => line.All)
                        .Select(line => new FishboneLine(Said(line, bone.Key), line.Depth, line.Cause.IsRoot)),
                ]
            ))
            .ToList();
        return bones.Count == 0
            ? null
            : new FishbonePicture($"#{Issue.Number} {IssueWords.Brief(Issue.Problem)}", bones);
    }

    /// <summary>A why of another kind than its bone says so.</summary>
    private static string Said(CauseLine line, string bone) =>
        line.Depth > 0 && line.Factor is { } other && other != bone ? $"{line.Cause.Text} ({other})" : line.Cause.Text;
}

/// <summary>Why an issue happened, as an outline, as a fishbone and as chains of whys.</summary>
internal sealed class ShowCausesHandler(AppDb db, OrganisationCatalogue organisation, Factors factors, Permits permits)
{
    /// <summary>Null where the reader sees no issue of this number.</summary>
    public async Task<CausesView?> LoadAsync(int number, CancellationToken ct)
    {
        var issue = await db.Issues.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, ct);
        if (issue is null)
        {
            return null;
        }

        var causes = await db.Causes.Where(c => c.IssueId == issue.Id).AsNoTracking().ToListAsync(ct);
        var all = await factors.AllAsync(ct);
        return new CausesView(
            issue,
            await organisation.AllUnits.SingleAsync(u => u.Id == issue.UnitId, ct),
            await permits.MayAsync(Permissions.Work, issue.UnitId, ct)
        )
        {
            Causes = causes,
            Factors = all,
            Lines = CauseTree.Of(causes, all.ToDictionary(f => f.Id, f => f.Name)),
        };
    }
}
