using System.Globalization;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.ShowPortfolio;

/// <summary>The address of the portfolio, as it is typed; what is no filter is none.</summary>
internal sealed record PortfolioQuery(
    string? Q,
    string? Stage,
    string? Progress,
    string? Aim,
    string? Dimension,
    string? Coach,
    string? Stuck,
    string? Sort,
    string? Page
)
{
    public PortfolioFilter Filter() =>
        new()
        {
            Text = Q,
            Stage = Within(Stage, 6),
            Progress = Within(Progress, 10),
            Aim = QualityWords.Parse<Aims>(One(Aim)),
            Dimension = QualityWords.Parse<Dimensions>(One(Dimension)),
            Coach = Guid.TryParse(Coach, out var coach) ? new PersonId(coach) : null,
            IsStuck = Stuck == "yes",
            Sort = SortOrder.Parse(Sort),
            Page = PageNumber.From(Page),
        };

    private static int Within(string? text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : 0;

    private static List<string>? One(string? name) => name is null || int.TryParse(name, out _) ? null : [name];
}
