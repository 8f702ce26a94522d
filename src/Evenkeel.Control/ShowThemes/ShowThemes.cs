using System.Globalization;
using System.Text;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Modules;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Control.ShowThemes;

/// <summary>A line of what a bar is made of.</summary>
internal sealed record ThemeItem(GatheredItem Item, string Unit);

internal sealed record ThemesView(UnitRow Unit, Gathered Found, bool MaySet)
{
    /// <summary>Null where there is no bar.</summary>
    public ParetoPicture? Picture { get; init; }

    /// <summary>Of the bar that was opened.</summary>
    public string? Opened { get; init; }

    /// <summary>The theme that the opened bar is; null where it is something else.</summary>
    public Guid? Theme { get; init; }

    /// <summary>What can be made of it.</summary>
    public IReadOnlyList<ItemAction> Actions { get; init; } = [];
    public IReadOnlyList<ThemeItem> Items { get; init; } = [];
    public int ItemsTotal { get; init; }
}

/// <summary>Which few themes, contributory factors or places make up most of it; and what each bar is made of.</summary>
internal sealed class ShowThemesHandler(
    OrganisationCatalogue organisation,
    ControlCatalogue catalogue,
    ThemeOfBar themes,
    Names names,
    ModuleList modules,
    Permits permits
)
{
    public const int PageSize = 50;
    public const int MostBars = 20;

    public async Task<ThemesView?> LoadAsync(
        string code,
        ThemesFilter filter,
        string? key,
        int page,
        CancellationToken ct
    )
    {
        if (
            await organisation.FindAsync(code, ct) is not { } unit
            || await catalogue.GatherAsync(filter.At(unit.Id), ct) is not { } found
        )
        {
            return null;
        }

        var view = new ThemesView(unit, found, await permits.MayAsync(Permissions.Set, unit.Id, ct))
        {
            Picture = found.Bars.Count == 0 ? null : Picture(unit, found, filter),
        };
        return key is null ? view : await OpenAsync(view, filter, key, page, ct);
    }

    /// <summary>Null where there is no such unit.</summary>
    public async Task<(UnitRow Unit, string Csv)?> CsvAsync(string code, ThemesFilter filter, CancellationToken ct)
    {
        if (
            await organisation.FindAsync(code, ct) is not { } unit
            || await catalogue.GatherAsync(filter.At(unit.Id), ct) is not { } found
        )
        {
            return null;
        }

        var text = new StringBuilder("unit,from,to,what,by,name,count,units,share,cumulative_share\r\n");
        foreach (var bar in found.Bars)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Cell(unit.Name)},{filter.FromText},{filter.ToText},{filter.What},{filter.By},{Cell(bar.Name)},{bar.Count},{bar.Units},{bar.Share:0.####},{bar.CumulativeShare:0.####}\r\n"
            );
        }

        if (found.Unsorted > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Cell(unit.Name)},{filter.FromText},{filter.ToText},{filter.What},{filter.By},Not said,{found.Unsorted},,,\r\n"
            );
        }

        return (unit, text.ToString());
    }

    private async Task<ThemesView> OpenAsync(
        ThemesView view,
        ThemesFilter filter,
        string key,
        int page,
        CancellationToken ct
    )
    {
        var items = await catalogue.ItemsAsync(filter.At(view.Unit.Id), key, (page - 1) * PageSize, PageSize, ct);
        var theme = filter.By == GatheredBy.Theme ? await themes.FindAsync(view.Unit.Id, key, ct) : null;
        var known = await names.OfAsync(items!.Items.Select(item => item.Unit), [], ct);
        return view with
        {
            Opened = view.Found.Bars.FirstOrDefault(bar => bar.Key == key)?.Name ?? "Not said",
            Items = [.. items.Items.Select(item => new ThemeItem(item, known.Unit(item.Unit)))],
            ItemsTotal = items.Total,
            Theme = theme,
            Actions = theme is null ? [] : await ActionsAsync(view.Unit, ct),
        };
    }

    private async Task<IReadOnlyList<ItemAction>> ActionsAsync(UnitRow unit, CancellationToken ct)
    {
        var found = new List<ItemAction>();
        foreach (var action in unit.ClosedOn is null ? modules.ActionsOf(Issues.Theme.Item) : [])
        {
            if (await permits.MayAsync(action.Permission, unit.Id, ct))
            {
                found.Add(action);
            }
        }

        return found;
    }

    private static ParetoPicture Picture(UnitRow unit, Gathered found, ThemesFilter filter)
    {
        var sum = 0d;
        var bars = found
            .Bars.Take(MostBars)
            .Select(bar => new ParetoBar(bar.Name, bar.Count, sum += bar.Count, bar.Share, bar.CumulativeShare))
            .ToList();
        var picture = new ParetoPicture($"{unit.Name}, {filter.Over}", "", bars, filter.CountWord)
        {
            Href = name => Address(unit, filter, found.Bars.First(bar => bar.Name == name).Key),
        };
        return picture.Saying(found.Bars.Count, filter.Kinds);
    }

    public static string Address(UnitRow unit, ThemesFilter filter, string key) =>
        $"{unit.Address}/control/themes{filter.Query}&of={Uri.EscapeDataString(key)}#items";

    /// <summary>In quotes; what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    private static string Cell(string text) =>
        $"\"{CsvCell.Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
