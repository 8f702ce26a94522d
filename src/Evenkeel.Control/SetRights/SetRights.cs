using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetRights;

internal sealed class RightsForm
{
    public string? WeFix { get; set; }
    public string? WeFixAndTell { get; set; }
    public string? WeAsk { get; set; }

    public IEnumerable<(WhoFixes Whose, string? Lines)> Parts =>
        [(WhoFixes.WeFix, WeFix), (WhoFixes.WeFixAndTell, WeFixAndTell), (WhoFixes.WeAsk, WeAsk)];
}

/// <summary>The decision-rights card of a unit: a line each, in three lists.</summary>
internal sealed class SetRightsHandler(AppDb db)
{
    public const int MostLine = 400;

    public async Task<RightsForm> FillAsync(UnitRow unit, CancellationToken ct)
    {
        var rights = await db.DecisionRights.Where(r => r.UnitId == unit.Id).OrderBy(r => r.What).ToListAsync(ct);
        return new RightsForm
        {
            WeFix = Lines(rights, WhoFixes.WeFix),
            WeFixAndTell = Lines(rights, WhoFixes.WeFixAndTell),
            WeAsk = Lines(rights, WhoFixes.WeAsk),
        };
    }

    public async Task<Outcome<int>> Handle(RightsForm form, UnitRow unit, CancellationToken ct)
    {
        var wanted = form
            .Parts.SelectMany(part => Written.Lines(part.Lines).Select(line => (part.Whose, Line: line)))
            .ToList();
        if (wanted.Find(w => w.Line.Length > MostLine) is { Line: not null } tooLong)
        {
            return Outcome.Refused(
                tooLong.Whose.ToString(),
                $"One line is longer than {MostLine} characters: “{IssueWords.Brief(tooLong.Line)}”"
            );
        }

        var stored = await db.DecisionRights.Where(r => r.UnitId == unit.Id).ToListAsync(ct);
        db.RemoveRange(stored.Where(r => !wanted.Contains((r.WhoFixes, r.What))));
        db.AddRange(
            wanted
                .Distinct()
                .Where(w => !stored.Exists(r => r.WhoFixes == w.Whose && r.What == w.Line))
                .Select(w => new DecisionRight
                {
                    UnitId = unit.Id,
                    WhoFixes = w.Whose,
                    What = w.Line,
                })
        );
        return await db.TrySaveAsync(new Act("Decision rights written") { Unit = unit.Id }, ct)
            ? Outcome.Done(wanted.Count)
            : Outcome.Stale;
    }

    private static string Lines(List<DecisionRight> rights, WhoFixes whose) =>
        string.Join('\n', rights.Where(r => r.WhoFixes == whose).Select(r => r.What));
}
