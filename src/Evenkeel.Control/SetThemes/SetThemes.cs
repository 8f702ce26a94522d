using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetThemes;

internal sealed class ThemesForm
{
    public string? Lines { get; set; }
}

/// <summary>The themes that a unit keeps for itself and all below it. One that is taken off the list ends; what was raised under it stays.</summary>
internal sealed class SetThemesHandler(AppDb db, TimeProvider clock)
{
    private const int MostName = 100;

    public async Task<ThemesForm> FillAsync(UnitRow unit, CancellationToken ct) =>
        new()
        {
            Lines = string.Join(
                '\n',
                await db
                    .Themes.Where(t => t.KeptBy == unit.Id && t.EndedOn == null)
                    .OrderBy(t => t.Name)
                    .Select(t => t.Name)
                    .ToListAsync(ct)
            ),
        };

    public async Task<Outcome<int>> Handle(ThemesForm form, UnitRow unit, CancellationToken ct)
    {
        var wanted = Written.Lines(form.Lines);
        if (wanted.FirstOrDefault(name => name.Length > MostName) is { } tooLong)
        {
            return Outcome.Refused(
                nameof(form.Lines),
                $"One name is longer than {MostName} characters: “{IssueWords.Brief(tooLong)}”"
            );
        }

        var stored = await db.Themes.Where(t => t.KeptBy == unit.Id).ToListAsync(ct);
        foreach (var theme in stored)
        {
            theme.EndedOn = wanted.Contains(theme.Name, StringComparer.OrdinalIgnoreCase)
                ? null
                : (theme.EndedOn ?? UkTime.Today(clock));
        }

        db.AddRange(
            wanted
                .Where(name => !stored.Exists(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => new Theme { KeptBy = unit.Id, Name = name })
        );
        return await db.TrySaveAsync(new Act("Themes written") { Unit = unit.Id }, ct)
            ? Outcome.Done(wanted.Count)
            : Outcome.Stale;
    }
}
