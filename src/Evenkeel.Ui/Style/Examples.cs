using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>Made-up but plausible series for the style guide: the same every time.</summary>
internal static class Examples
{
    public static FishbonePicture Bell { get; } =
        new(
            "The bell of bed 4 does not ring at the desk",
            [
                new(
                    "Equipment and supplies",
                    [new("The plug has come out of the wall", 0, false), new("The cable is too short", 1, true)]
                ),
                new("Environment", [new("The bed is moved for cleaning", 0, false)]),
                new("Communication", [new("Nobody says that it was moved", 0, false)]),
            ]
        );

    private static readonly double[] FallsValues = Numbers(
        "9 7 11 8 10 6 9 12 8 7 10 9 8 11 7 9 6 10 4 5 3 6 4 5 2 4 6 3 5 4 3 4 5 2 4 3"
    );

    private static readonly double[] HygieneCounts = Numbers(
        "41 43 40 45 44 42 43 46 41 44 43 45 44 42 45 46 43 44 45 44 47 46 47 46 48 47 46 48 47 48 47 49 48 47 48 48"
    );

    private static readonly double[] PressureValues = Numbers(
        "2 1 3 2 0 2 1 2 3 1 2 1 0 2 3 2 1 2 2 1 3 1 2 0 2 1 2 3 2 1 2 1 2 2 7 8"
    );

    private static readonly double[] StayValues = Numbers(
        "5.2 4.8 5.6 5.1 4.9 5.4 5.0 5.3 4.7 5.5 5.2 4.9 5.1 5.6 4.8 5.0 5.3 5.2 4.9 5.4 5.1 5.0 5.5 4.8 5.2 5.3 5.0 5.1 4.9 5.4 5.2 5.0 5.3 4.8 5.1 5.2"
    );

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    public static DateOnly[] Months(int count) =>
        [.. Enumerable.Range(0, count).Select(month => new DateOnly(2023, 12, 1).AddMonths(month))];

    public static ChartPicture Falls { get; } = FallsPicture();

    public static ChartPicture Hygiene { get; } = HygienePicture();

    public static ChartPicture Pressure { get; } = PressurePicture();

    public static ChartPicture Stay { get; } = StayPicture();

    public static StepPicture Steps { get; } =
        new(
            "Progress",
            "The team said 1.0 in January 2024 and says 3.0 now.",
            [
                new("Proposed", StepShape.Ring, [new(Day(1), 1), new(Day(2), 1.5), new(Day(4), 2.5)]),
                new("Team", StepShape.Disc, [new(Day(1), 1), new(Day(2), 2), new(Day(4), 3)]),
                new("Coach", StepShape.Square, [new(Day(2), 1.5), new(Day(4), 2.5)]),
            ],
            Day(5),
            5
        );

    private static DateOnly Day(int month) => new(2024, month, 15);

    private static ChartPicture FallsPicture()
    {
        var excluded = new bool[36];
        excluded[7] = true;
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = Improvement.Down,
            Target = 3,
        };
        var columns = new SeriesColumns(FallsValues) { PhaseStarts = [18], Excluded = excluded };
        return new ChartPicture
        {
            Title = "Falls",
            Sentence =
                "Fewer falls than before the evening round: about 4 a month since June 2025. The target of 3 will sometimes be met by chance.",
            Result = Chart.Compute(columns, definition),
            Periods = Months(36),
            Format = new MeasureFormat(0),
            FromZero = true,
            Targets = [.. Enumerable.Repeat<double?>(3, 36)],
            Details =
            [
                .. Enumerable
                    .Range(0, 36)
                    .Select(index => new PointDetail(
                        null,
                        index == 35,
                        index == 7 ? "ward closed by norovirus" : null
                    )),
            ],
            Marks =
            [
                new(7, new DateOnly(2024, 7, 1), "Left out of the limits", "Ward closed by norovirus"),
                new(16, new DateOnly(2025, 4, 14), "PDSA 1", "Two nurses on the evening round", "#"),
                new(17, new DateOnly(2025, 5, 12), "PDSA 2", "Round at 17:00 rather than 18:00", "#"),
                new(18, new DateOnly(2025, 6, 1), "New limits", "Evening medicine round began"),
                new(27, new DateOnly(2026, 3, 2), "Note", "New bed alarms in bays 1 and 2"),
            ],
        };
    }

    private static ChartPicture HygienePicture()
    {
        var seen = Enumerable.Range(0, 36).Select(index => index is 10 or 22 ? 30.0 : 50.0).ToArray();
        var clean = HygieneCounts
            .Select((count, index) => index is 10 or 22 ? count * 0.6 : count)
            .Select(count => Math.Round(count))
            .ToArray();
        var definition = new ChartDefinition(ChartKind.P)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = Improvement.Up,
            Target = 75,
            Multiplier = 100,
        };
        return new ChartPicture
        {
            Title = "Hand hygiene",
            Sentence = "Better than usual since August 2025. The target of 75 % will be met, unless something changes.",
            Result = Chart.Compute(new SeriesColumns(clean) { Denominators = seen }, definition),
            Periods = Months(36),
            Format = new MeasureFormat(0, "%"),
            FromZero = true,
            Ceiling = 100,
            Targets = [.. Enumerable.Repeat<double?>(75, 36)],
            Details = [.. clean.Zip(seen, (good, all) => new PointDetail($"{good} of {all}"))],
        };
    }

    private static ChartPicture PressurePicture()
    {
        var definition = new ChartDefinition(ChartKind.C)
        {
            Rules = RuleProfile.MakingDataCount,
            Improvement = Improvement.Down,
        };
        return new ChartPicture
        {
            Title = "Pressure damage",
            Sentence = "Worse than usual: two months above the limit since October 2026.",
            Result = Chart.Compute(new SeriesColumns(PressureValues), definition),
            Periods = Months(36),
            Format = new MeasureFormat(0),
            FromZero = true,
        };
    }

    private static ChartPicture StayPicture() =>
        new()
        {
            Title = "Length of stay",
            Sentence = "Usual variation: between 4.3 and 5.9 days.",
            Result = Chart.Compute(
                new SeriesColumns(StayValues),
                new ChartDefinition(ChartKind.Xmr) { Rules = RuleProfile.MakingDataCount }
            ),
            Periods = Months(36),
            Format = new MeasureFormat(1, "days"),
            FromZero = true,
        };
}
