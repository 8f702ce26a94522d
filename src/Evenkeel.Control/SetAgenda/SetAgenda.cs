using Evenkeel.Control.Huddles;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.SetAgenda;

internal sealed class AgendaRow
{
    /// <summary>The board's section; empty for an item of the team's own.</summary>
    public string? Panel { get; set; }
    public string? Title { get; set; }

    /// <summary>Where it comes; empty where it is left out.</summary>
    public int? Place { get; set; }
}

internal sealed class AgendaForm
{
    public List<AgendaRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed record AgendaView(UnitRow Unit, IReadOnlyList<AgendaRow> Rows);

internal sealed class SetAgendaHandler(AppDb db, OrganisationCatalogue organisation, Agenda agenda)
{
    private const int MostOwn = 20;
    private const int Blank = 2;

    /// <summary>The items in their order, then the sections that are left out, then room for some of the team's own.</summary>
    public async Task<AgendaView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var sections = await agenda.SectionsAsync(unit, ct);
        var parts = await agenda.PartsAsync(unit.Id, ct);
        var chosen =
            parts.Count == 0
                ? sections.Select(s => new AgendaRow { Panel = s.Key, Title = s.Title })
                : parts
                    .Where(p => p.Panel is null || sections.Any(s => s.Key == p.Panel))
                    .Select(p => new AgendaRow
                    {
                        Panel = p.Panel,
                        Title = sections.FirstOrDefault(s => s.Key == p.Panel)?.Title ?? p.Title,
                    });
        List<AgendaRow> rows = [.. chosen];
        for (var place = 0; place < rows.Count; place++)
        {
            rows[place].Place = place + 1;
        }

        rows.AddRange(
            sections
                .Where(s => !rows.Exists(r => r.Panel == s.Key))
                .Select(s => new AgendaRow { Panel = s.Key, Title = s.Title })
        );
        rows.AddRange(Enumerable.Range(0, Blank).Select(_ => new AgendaRow()));
        return new AgendaView(unit, rows);
    }

    public async Task<Outcome<bool>> Handle(AgendaForm form, AgendaView view, CancellationToken ct)
    {
        if (form.Rows.Index().SelectMany(row => Wrong(row.Item, row.Index)).ToList() is { Count: > 0 } wrong)
        {
            return Outcome.Refused<bool>(wrong);
        }

        var sections = await agenda.SectionsAsync(view.Unit, ct);
        var rows = form
            .Rows.Where(r => r.Place is not null)
            .Where(r =>
                r.Panel is { Length: > 0 } ? sections.Any(s => s.Key == r.Panel) : !string.IsNullOrWhiteSpace(r.Title)
            )
            .OrderBy(r => r.Place)
            .ToList();
        if (rows.Count == 0)
        {
            return Outcome.Refused("", "Keep at least one item: a huddle goes through something.");
        }

        if (rows.Count(r => string.IsNullOrEmpty(r.Panel)) > MostOwn)
        {
            return Outcome.Refused("", "A team can have up to 20 items of its own.");
        }

        db.AgendaParts.RemoveRange(await agenda.PartsAsync(view.Unit.Id, ct));
        db.AgendaParts.AddRange(
            rows.Select(
                (row, place) =>
                    new AgendaPart
                    {
                        UnitId = view.Unit.Id,
                        Order = place,
                        Panel = string.IsNullOrEmpty(row.Panel) ? null : row.Panel,
                        Title = sections.FirstOrDefault(s => s.Key == row.Panel)?.Title ?? row.Title!.Trim(),
                    }
            )
        );
        var act = new Act("Agenda of the huddle set")
        {
            Unit = view.Unit.Id,
            About = new ItemRef(HuddleRhythm.Item, view.Unit.Id.Value),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }

    private static IEnumerable<Refusal> Wrong(AgendaRow row, int at)
    {
        if (row.Place is < 1 or > 99)
        {
            yield return Outcome.Refused(
                $"Rows[{at}].{nameof(row.Place)}",
                "A place is a number from 1 to 99. Leave it empty to leave the item out."
            );
        }

        if (row.Title?.Length > 100)
        {
            yield return Outcome.Refused($"Rows[{at}].{nameof(row.Title)}", "This can be up to 100 characters.");
        }
    }
}
