using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMeasures;

/// <summary>The measures of a unit's board: which there are to choose, and those that the team has chosen. Each is known by its series' number.</summary>
internal sealed class BoardMeasures(AppDb db, ShowMeasuresHandler all, TimeProvider clock) : IPanelItems
{
    public const string Key = "measures";

    public string Place => Places.TeamBoard;
    public string Panel => Key;
    public string Title => "Which measures stand on the board";
    public string Noun => "measure";

    public async Task<IReadOnlyList<PanelItem>> OfAsync(UnitId unit, CancellationToken ct)
    {
        var rows = await all.All(unit)
            .OrderBy(r => r.Status.Rank)
            .ThenBy(r => r.Measure.Name)
            .Take(MeasuresFilter.PageSize)
            .Select(r => new { r.Status.SeriesNumber, r.Measure.Name })
            .ToListAsync(ct);
        return [.. rows.Select(r => new PanelItem($"{r.SeriesNumber}", r.Name))];
    }

    /// <summary>In the team's order; what it has not spoken of comes after it, what is unusual first, unless it wants only these.</summary>
    public async Task<MeasuresView> ChosenAsync(UnitRow unit, PanelChoice choice, CancellationToken ct)
    {
        var shown = choice.Shown.Select((key, place) => (key, place)).ToDictionary(s => Number(s.key), s => s.place);
        var numbers = (choice.OnlyThese ? shown.Keys : choice.Hidden.Select(Number)).ToList();
        var rows = choice.OnlyThese
            ? all.All(unit.Id).Where(r => numbers.Contains(r.Status.SeriesNumber))
            : all.All(unit.Id).Where(r => !numbers.Contains(r.Status.SeriesNumber));
        var found = await rows.OrderBy(r => r.Status.Rank).Take(MeasuresFilter.PageSize).AsNoTracking().ToListAsync(ct);
        var waiting = await WaitingSignals
            .Of(db)
            .Where(s => s.UnitId == unit.Id)
            .Select(s => s.SeriesNumber)
            .ToListAsync(ct);
        var today = UkTime.Today(clock).DayNumber;
        var cards = found
            .OrderBy(r => shown.GetValueOrDefault(r.Status.SeriesNumber, int.MaxValue))
            .ThenBy(r => r.Status.Rank)
            .ThenBy(r => r.Measure.Name, StringComparer.OrdinalIgnoreCase)
            .Select(r => ShowMeasuresHandler.Card(unit, r, waiting.Contains(r.Status.SeriesNumber), today))
            .ToList();
        return new MeasuresView(unit, cards, cards.Count, cards.Count, 0, waiting.Count);
    }

    private static int Number(string key) => int.TryParse(key, out var number) ? number : 0;
}
