using System.Globalization;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowPareto;

/// <summary>As it stands in the page's address: which series, and the last how many months (0 = all).</summary>
internal sealed record ParetoFilter(IReadOnlyList<int> Series, int Months);

/// <param name="IsUsual">Chosen where nobody has: what rates count often overlaps with other counts.</param>
internal sealed record ParetoChoice(int Number, string Name, string Address, bool IsUsual);

/// <param name="Choices">The counts that the unit has.</param>
/// <param name="Chosen">Those that are added up.</param>
/// <param name="Picture">Null where nothing was counted.</param>
internal sealed record ParetoView(
    UnitRow Unit,
    IReadOnlyList<ParetoChoice> Choices,
    IReadOnlyList<int> Chosen,
    ParetoPicture? Picture
)
{
    /// <summary>Why nothing is drawn, where a number is the reason.</summary>
    public string? Fault { get; init; }
}

/// <summary>
/// Which few of a unit's counts make up most of them. It adds up kinds of things at one unit, never units: there is no ranking. What is stored of a sum is
/// what may be shown of it, so that nothing small comes out here.
/// </summary>
internal sealed class ShowParetoHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private const double Most = 0.8;

    /// <summary>A count of more digits is none, and a double counts no further.</summary>
    private const double MostCounted = 1e15;

    public async Task<ParetoView?> Handle(string code, ParetoFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var choices = await ChoicesAsync(unit, ct);
        var asked = choices.Where(choice => filter.Series.Contains(choice.Number)).ToList();
        var usual = choices.Where(choice => choice.IsUsual).ToList();
        var chosen =
            asked.Count > 0 ? asked
            : usual.Count > 1 ? usual
            : choices;
        var from = filter.Months == 0 ? DateOnly.MinValue : From(filter.Months);
        var sums = await SumsAsync(chosen, from, ct);
        var view = new ParetoView(unit, choices, [.. chosen.Select(choice => choice.Number)], null);
        if (chosen.Where(choice => IsAbsurd(sums.GetValueOrDefault(choice.Number))).ToList() is { Count: > 0 } absurd)
        {
            return view with { Fault = AbsurdWords.Pareto([.. absurd.Select(choice => choice.Name)]) };
        }

        var bars = Bars(chosen, sums);
        return bars.Count == 0 || bars[^1].CumulativeCount == 0
            ? view
            : view with
            {
                Picture = Picture(unit, chosen, bars, filter.Months),
            };
    }

    private async Task<IReadOnlyList<ParetoChoice>> ChoicesAsync(UnitRow unit, CancellationToken ct)
    {
        var counts = await db
            .Series.Where(s => s.UnitId == unit.Id && s.EndedOn == null)
            .Join(
                db.Measures,
                s => s.MeasureId,
                m => m.Id,
                (s, m) =>
                    new
                    {
                        s.Number,
                        m.Name,
                        m.Kind,
                    }
            )
            .Where(row => row.Kind == MeasureKind.Count || row.Kind == MeasureKind.Rate)
            .OrderBy(row => row.Name)
            .ToListAsync(ct);
        return
        [
            .. counts.Select(c => new ParetoChoice(
                c.Number,
                c.Name,
                $"{unit.Address}/measures/{c.Number}",
                c.Kind == MeasureKind.Count
            )),
        ];
    }

    private async Task<IReadOnlyDictionary<int, double>> SumsAsync(
        IReadOnlyList<ParetoChoice> chosen,
        DateOnly from,
        CancellationToken ct
    )
    {
        var (numbers, first) = (chosen.Select(choice => choice.Number).ToList(), from.DayNumber);
        return await db
            .Readings.Where(r => numbers.Contains(r.SeriesNumber) && r.Period >= first && r.Numerator != null)
            .GroupBy(r => r.SeriesNumber)
            .Select(g => new { g.Key, Sum = g.Sum(r => r.Numerator!.Value) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
    }

    private static bool IsAbsurd(double sum) => sum is not (>= 0 and < MostCounted);

    private static IReadOnlyList<ParetoBar> Bars(
        IReadOnlyList<ParetoChoice> chosen,
        IReadOnlyDictionary<int, double> sums
    ) =>
        Pareto.Compute(
            [.. chosen.Select(choice => choice.Name)],
            [.. chosen.Select(choice => sums.GetValueOrDefault(choice.Number))]
        );

    private static ParetoPicture Picture(
        UnitRow unit,
        IReadOnlyList<ParetoChoice> chosen,
        IReadOnlyList<ParetoBar> bars,
        int months
    )
    {
        var over =
            months == 0
                ? "since counting began"
                : $"in the last {months.ToString(CultureInfo.InvariantCulture)} months";
        var picture = new ParetoPicture($"What makes up most at {unit.Name}, {over}", "", bars, "Counted")
        {
            Href = name => chosen.First(choice => choice.Name == name).Address,
        };
        var few = picture.FewThatMake(Most);
        var all = MeasureFormatOf(bars[^1].CumulativeCount);
        var share = (bars[few - 1].CumulativeShare * 100).ToString("0", CultureInfo.InvariantCulture);
        return picture with
        {
            Sentence =
                few == 1 ? $"{bars[0].Category} alone makes up {share} % of the {all} that were counted {over}."
                : few == bars.Count ? $"No few stand out: {few} kinds share the {all} that were counted {over}."
                : $"{few} of {bars.Count} kinds make up {share} % of the {all} that were counted {over}.",
        };
    }

    private static string MeasureFormatOf(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private DateOnly From(int months)
    {
        var today = UkTime.Today(clock);
        return new DateOnly(today.Year, today.Month, 1).AddMonths(-months);
    }
}
