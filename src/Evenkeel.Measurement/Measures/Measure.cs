using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.Measures;

/// <summary>What is counted and how: one definition, shared by many units, so that their numbers mean the same.</summary>
internal sealed class Measure : IVersioned, ISearchable
{
    public const string ItemKind = "measure";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit that keeps the definition; units anywhere may adopt it.</summary>
    public UnitId KeptBy { get; init; }
    public required string Name { get; set; }
    public string OperationalDefinition { get; set; } = "";
    public string Numerator { get; set; } = "";
    public string Denominator { get; set; } = "";
    public required MeasureKind Kind { get; init; }

    /// <summary>For a rate: per how many.</summary>
    public double Per { get; set; } = 1;

    /// <summary>What a value is in: minutes, days, points. "" for counts and proportions.</summary>
    public string InUnits { get; set; } = "";
    public MeasureRole Role { get; set; }
    public Dimensions Dimensions { get; set; }
    public Aims Aims { get; set; }
    public Improvement Improvement { get; set; }
    public required Frequency Frequency { get; init; }
    public DayOfWeek WeekEnds { get; set; } = DayOfWeek.Sunday;

    /// <summary>Who answers questions about it: a person who is known here…</summary>
    public PersonId? OwnerId { get; private set; }

    /// <summary>… or, where it is none, a name: a group, or somebody elsewhere.</summary>
    public string Owner { get; private set; } = "";
    public string Source { get; set; } = "";

    /// <summary>Null = the chart that fits the kind.</summary>
    public string? Chart { get; private set; }

    /// <summary>Null = the rules that the organisation chose.</summary>
    public string? Rules { get; private set; }
    public string ChartReason { get; private set; } = "";

    /// <summary>Days after a period's end by which its reading is expected.</summary>
    public int DueDays { get; set; } = 14;
    public DateOnly? RetiredOn { get; private set; }
    public int Version { get; private set; }
    public string SearchKind => ItemKind;
    public Guid SearchId => Id;
    public string SearchText => Name;
    public string Address => AddressOf(Id);

    public static string AddressOf(Guid id) => $"/measures/{id}";

    public void ChooseChart(string? chart, string? rules, string reason) =>
        (Chart, Rules, ChartReason) = (chart, rules, reason);

    public void OwnedBy(OwnerOf owner) => (OwnerId, Owner) = (owner.Person, owner.Person is null ? owner.Outside : "");

    public void Retire(DateOnly day) => RetiredOn = day;

    public void BringBack() => RetiredOn = null;
}
