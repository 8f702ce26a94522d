using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>A text of the file that names no unit that we know, in how many rows, and which unit it may mean.</summary>
internal sealed record UnknownUnit(string Text, int Rows, string? Suggestion);

internal sealed class UnknownUnitsForm
{
    public List<UnknownUnitRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Of the units that are added.</summary>
    public Level? Level { get; set; }
    public string? Kind { get; set; }
}

internal sealed class UnknownUnitRow
{
    public const string Match = "match";
    public const string Add = "add";
    public const string Leave = "leave";

    public string? Text { get; set; }
    public string? Do { get; set; }

    /// <summary>The unit that is meant, by name or code; or the name of the new one.</summary>
    public string? Name { get; set; }
}

internal sealed class UnknownUnitsHandler(
    AppDb db,
    ReadingsImport import,
    ReadFileHandler drafts,
    UnitFactory units,
    Permits permits
)
{
    public static IReadOnlyList<UnknownUnit> In(ImportPreview preview)
    {
        var found = new Dictionary<string, (int Rows, string? Suggestion)>();
        foreach (var rows in preview.Measures.Select(m => m.Result.Rows))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Code != ImportCode.OrganisationUnknown || rows.Detail(i)?.Main is not { } main)
                {
                    continue;
                }

                if (main.Seen?.Trim() is { Length: > 0 } text)
                {
                    found[text] = (found.GetValueOrDefault(text).Rows + 1, main.Extra);
                }
            }
        }

        return [.. found.Select(f => new UnknownUnit(f.Key, f.Value.Rows, f.Value.Suggestion))];
    }

    public async Task<Outcome<int>> Handle(UnknownUnitsForm form, ImportPreview preview, CancellationToken ct)
    {
        var asked = form.Rows.Where(row => row is { Text.Length: > 0, Do.Length: > 0 }).ToList();
        var (map, refusals) = await MatchAsync(asked, preview.Unit, ct);
        refusals.AddRange(await AddAsync(form, asked, map, preview.Unit, ct));
        if (asked.Count == 0)
        {
            refusals.Add(new("", "Choose what to do with at least one of them."));
        }

        if (refusals.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused<int>(refusals);
        }

        var left = asked.Where(row => row.Do == UnknownUnitRow.Leave).Select(row => row.Text!).ToList();
        var measures = preview.Choice.Measures.Zip(preview.Measures, (one, plan) => Apply(one, plan, map, left));
        return await drafts.KeepAsync(preview.Draft, preview.Choice with { Measures = [.. measures] }, ct)
            ? Outcome.Done(asked.Count)
            : Outcome.Stale;
    }

    private async Task<(Dictionary<string, string> Map, List<Refusal> Refusals)> MatchAsync(
        List<UnknownUnitRow> asked,
        UnitRow at,
        CancellationToken ct
    )
    {
        var directory = new ImportReadings.UnitDirectory(await import.KnownUnitsAsync(at, ct));
        var (map, refusals) = (new Dictionary<string, string>(), new List<Refusal>());
        foreach (var row in asked.Where(row => row.Do == UnknownUnitRow.Match))
        {
            var match = directory.Match(row.Name?.Trim(), "");
            if (match.Unit < 0)
            {
                refusals.Add(
                    new(
                        "",
                        $"Which unit is '{Messages.Safe(row.Text)}'? Write the name or the code of one below {at.Name}."
                    )
                );
                continue;
            }

            map[row.Text!] = directory[match.Unit].Code!;
        }

        return (map, refusals);
    }

    /// <summary>Stages the new units; they are saved with the draft, in one act.</summary>
    private async Task<IReadOnlyList<Refusal>> AddAsync(
        UnknownUnitsForm form,
        List<UnknownUnitRow> asked,
        Dictionary<string, string> map,
        UnitRow at,
        CancellationToken ct
    )
    {
        var added = asked.Where(row => row.Do == UnknownUnitRow.Add).ToList();
        if (added.Count == 0)
        {
            return [];
        }

        if (!await permits.MayAsync(Organisation.Permissions.EditUnits, at.Id, ct))
        {
            return [new("", permits.Reason(Organisation.Permissions.EditUnits))];
        }

        if (form.Level is not (Level.Service or Level.Team) || !form.Level.Value.MayStandBelow(at.Level))
        {
            return [new(nameof(form.Level), "Choose the level of the units that are added.")];
        }

        foreach (var row in added)
        {
            var name = string.IsNullOrWhiteSpace(row.Name) ? row.Text!.Trim() : row.Name.Trim();
            if (PatientIdentifiers.ContainsIdentifier(name) || name.Length > 200)
            {
                return [new("", "A unit's name can be up to 200 characters, with no patient's number in it.")];
            }

            var code = await units.FreeCodeAsync(row.Text!.Trim(), name, ct);
            var kind = form.Kind?.Trim() ?? "";
            units.Add(new NewUnit(name, code, form.Level.Value) { Kind = kind, Parent = at.Id });
            map[row.Text!] = code;
        }

        await units.FinishAsync(ct);
        return [];
    }

    // Rows that are left out are so by a condition, which a saved mapping keeps.
    private static ReadyMeasure Apply(
        ReadyMeasure one,
        PlannedMeasure plan,
        Dictionary<string, string> map,
        List<string> left
    )
    {
        var column = plan.Result.Mapping.OrganisationCode ?? plan.Result.Mapping.OrganisationName;
        var all = new Dictionary<string, string>(one.Mapping.OrganisationMap ?? new Dictionary<string, string>());
        foreach (var (text, code) in map)
        {
            all[text] = code;
        }

        var conditions = column is null ? [] : left.Select(text => new RowFilter { Column = column, IsNot = text });
        return one with
        {
            Mapping = plan.Result.Mapping with
            {
                HeaderRows = one.Mapping.HeaderRows,
                OrganisationMap = all.Count == 0 ? null : all,
                Where = [.. one.Mapping.Where ?? [], .. conditions],
            },
        };
    }
}
