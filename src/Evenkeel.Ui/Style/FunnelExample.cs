namespace Evenkeel.Ui;

/// <summary>A made-up funnel of 30 hospitals.</summary>
internal static class FunnelExample
{
    private const double Rate = 4.2;

    public static FunnelPicture Picture { get; } =
        new(
            "Patients who waited over 12 hours, October 2026",
            "Most hospitals are within what chance would give. Two are not: one better, one worse.",
            "patients",
            new MeasureFormat(1, "%"),
            Points(),
            [.. Enumerable.Range(1, 60).Select(step => Limit(step * 100))],
            Rate,
            true,
            100
        );

    private static FunnelPoint[] Points()
    {
        var points = new FunnelPoint[30];
        for (var index = 0; index < points.Length; index++)
        {
            var size = 300 + ((index * 1877) % 5400);
            var swing = (((index * 37) % 17) - 8) / 8.0;
            points[index] = new(
                $"Hospital {index + 1}",
                "#unit",
                size,
                Rate + (swing * 1.6 * Sigma(size)),
                FunnelMark.Usual,
                0
            );
        }
        points[4] = points[4] with
        {
            Value = Rate + (4.4 * Sigma(points[4].Size)),
            Mark = FunnelMark.Worse,
            Outside = 2,
            Unit = "Strathmore Royal",
        };
        points[11] = points[11] with
        {
            Value = Rate - (3.8 * Sigma(points[11].Size)),
            Mark = FunnelMark.Better,
            Outside = 2,
            Unit = "Glenaird",
        };
        points[20] = points[20] with { IsOurs = true, Unit = "Our hospital" };
        return points;
    }

    private static FunnelLimit Limit(double size) =>
        new(
            size,
            Math.Max(0, Rate - (3.09 * Sigma(size))),
            Math.Max(0, Rate - (1.96 * Sigma(size))),
            Rate + (1.96 * Sigma(size)),
            Rate + (3.09 * Sigma(size))
        );

    private static double Sigma(double size) => Math.Sqrt(Rate * (100 - Rate) / size);
}
