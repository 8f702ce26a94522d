using System.Reflection;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Platform.Modules;

/// <summary>A module's table of contents: what it registers, in plain sight, with no scanning.</summary>
public interface IModule
{
    /// <summary>The assembly that holds the module's pages.</summary>
    Assembly Pages => GetType().Assembly;
    IReadOnlyList<Permission> Permissions { get; }

    /// <summary>The tabs that it adds to every unit's pages.</summary>
    IReadOnlyList<UnitTab> Tabs => [];

    /// <summary>Its entries of the person's menu, on every page.</summary>
    IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>Its pages about the whole installation, listed on the settings page.</summary>
    IReadOnlyList<MenuEntry> Settings => [];

    /// <summary>Its parts of other modules' pages.</summary>
    IReadOnlyList<UnitPanel> Panels => [];

    /// <summary>What one may do from another module's item.</summary>
    IReadOnlyList<ItemAction> Actions => [];

    /// <summary>The texts of its records that redaction may blank.</summary>
    IReadOnlyList<FreeText> Texts => [];
    void AddServices(IServiceCollection services);
    void BuildModel(ModelBuilder model);
    void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}

/// <summary>A tab of a unit's pages: its title and the last part of its address ("" = the unit's own page).</summary>
public sealed record UnitTab(string Title, string Path, int Order);

/// <summary>An entry of the menu that stands on every page: a page that belongs to no unit.</summary>
public sealed record MenuEntry(string Title, string Address, int Order);

/// <summary>The ordered list of modules; left may not know right.</summary>
public sealed record ModuleList(IReadOnlyList<IModule> All)
{
    public IReadOnlyList<UnitTab> Tabs { get; } = [.. All.SelectMany(m => m.Tabs).OrderBy(tab => tab.Order)];

    public IReadOnlyList<MenuEntry> Menu { get; } = [.. All.SelectMany(m => m.Menu).OrderBy(entry => entry.Order)];

    public IReadOnlyList<MenuEntry> Settings { get; } =
    [.. All.SelectMany(m => m.Settings).OrderBy(entry => entry.Order)];

    private readonly ILookup<string, UnitPanel> panels = All.SelectMany(m => m.Panels)
        .OrderBy(panel => panel.Order)
        .ToLookup(panel => panel.Place);

    /// <summary>What modules have registered for a place, in order.</summary>
    public IEnumerable<UnitPanel> PanelsAt(string place) => panels[place];

    /// <summary>What modules let people do from an item of this kind.</summary>
    public IEnumerable<ItemAction> ActionsOf(string kind) =>
        All.SelectMany(m => m.Actions).Where(action => action.Kind == kind);

    /// <summary>Those of the modules' records, and those of what items of every module have.</summary>
    public IReadOnlyList<FreeText> Texts { get; } =
    [
        .. All.SelectMany(m => m.Texts),
        new(typeof(AttachedFile), nameof(AttachedFile.Name)),
        new(typeof(AttachedFile), nameof(AttachedFile.Says)),
    ];

    public Permission Permission(string key) =>
        All.SelectMany(m => m.Permissions).FirstOrDefault(permission => permission.Key == key)
        ?? throw new InvalidOperationException($"No module declares the permission '{key}'.");
}
