using System.Globalization;
using Evenkeel.Control;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.StartProject;

/// <summary>What is known already of where a project comes from: a sentence for its charter, made from what is recorded.</summary>
internal sealed class WhatIsKnown(ControlCatalogue control, TimeProvider clock)
{
    /// <summary>Null where nothing is.</summary>
    public async Task<string?> OfAsync(LinkedItem from, UnitRow unit, CancellationToken ct) =>
        from.Kind switch
        {
            "signal" => from.Title,
            ControlCatalogue.ThemeItem => await ThemeAsync(from.Title, unit, ct),
            _ => null,
        };

    private async Task<string?> ThemeAsync(string theme, UnitRow unit, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var asked = new Gathering(unit.Id, today.AddYears(-1).AddDays(1), today, GatheredWhat.Issues, GatheredBy.Theme);
        var found = await control.GatherAsync(asked, ct);
        var bar = found?.Bars.FirstOrDefault(b => string.Equals(b.Name, theme, StringComparison.OrdinalIgnoreCase));
        return bar is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Of {found!.Total} issues raised from {UkDate.Plain(asked.From)} to {UkDate.Plain(asked.To)}, {bar.Count} {(bar.Count == 1 ? "is" : "are")} about {theme}."
            );
    }
}
