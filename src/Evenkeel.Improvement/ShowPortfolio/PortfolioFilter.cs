using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.ShowPortfolio;

/// <summary>The filters of the portfolio, as they stand in its address.</summary>
internal sealed record PortfolioFilter
{
    public const int PageSize = 50;

    public string? Text { get; init; }

    /// <summary>A stage of the journey that goes on, from 1; 0 = any.</summary>
    public int Stage { get; init; }

    /// <summary>In halves: 2 = 1.0. 0 = any.</summary>
    public int Progress { get; init; }
    public Aims Aim { get; init; }
    public Dimensions Dimension { get; init; }
    public PersonId? Coach { get; init; }

    /// <summary>Only where nothing was tested for long, or the day of the aim is past.</summary>
    public bool IsStuck { get; init; }
    public SortOrder Sort { get; init; }
    public int Page { get; init; } = 1;

    public bool IsOn =>
        !string.IsNullOrWhiteSpace(Text)
        || Stage > 0
        || Progress > 0
        || Aim != Aims.None
        || Dimension != Dimensions.None
        || Coach is not null
        || IsStuck;

    public bool IsOnlyStuck => IsStuck && !(this with { IsStuck = false }).IsOn;

    /// <summary>The same keys as the heads of the table sort by.</summary>
    public static readonly IReadOnlyList<Choice> Orders =
    [
        new("title", "Project, A to Z"),
        new("-title", "Project, Z to A"),
        new("progress", "Progress, least first"),
        new("-progress", "Progress, most first"),
        new("tested", "Tested last, longest ago first"),
        new("-tested", "Tested last, latest first"),
        new("aim", "Aim by, earliest first"),
        new("-aim", "Aim by, latest first"),
    ];

    public static readonly IReadOnlyList<Choice> Stages =
    [
        .. Journey.Stages.Select((stage, i) => new Choice($"{i + 1}", stage)),
    ];
}
