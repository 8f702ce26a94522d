using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>The stretch of the value axis and its ticks.</summary>
internal readonly record struct ValueRange(double Min, double Max, double Step)
{
    // Below this share of the axis, a chart from 0 would show a flat line.
    private const double Visible = 0.35;

    // An aim that would leave the data less of the axis is said at the edge, and not drawn.
    private const double Readable = 0.2;

    public bool StartsAtZero => Min == 0;

    public bool Holds(double value) => value >= Min - (1e-9 * Step) && value <= Max + (1e-9 * Step);

    public static ValueRange Of(ChartPicture picture)
    {
        var (low, high) = picture.Scale ?? Stretch(picture);
        return Of(low, high, picture.FromZero, picture.Ceiling);
    }

    /// <summary>From the least to the most that a picture draws; upside down where it draws nothing.</summary>
    public static (double Low, double High) Stretch(ChartPicture picture)
    {
        var levels = picture.Levels();
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        Stretch(picture.Shown(), ref low, ref high);
        Stretch(picture.ShownBelow(), ref low, ref high);
        Stretch(levels.Lower, ref low, ref high);
        Stretch(levels.Upper, ref low, ref high);
        Stretch(levels.Centre, ref low, ref high);
        for (var index = picture.First; index <= picture.Last; index++)
        {
            var target = picture.TargetAt(index);
            (low, high) = (Math.Min(low, target ?? low), Math.Max(high, target ?? high));
        }

        return WithAims(picture, low, high);
    }

    private static (double Low, double High) WithAims(ChartPicture picture, double low, double high)
    {
        var (least, most) = (low, high);
        foreach (var aim in picture.AimsShown())
        {
            var (down, up) = (Math.Min(low, aim.Value), Math.Max(high, aim.Value));
            if (high <= low || high - low >= Readable * (up - down))
            {
                (least, most) = (Math.Min(least, down), Math.Max(most, up));
            }
        }

        return (least, most);
    }

    public static ValueRange Of(double low, double high, bool fromZero, double? ceiling)
    {
        if (low > high)
        {
            (low, high) = (0, 1);
        }
        if (fromZero && low >= 0 && (high - low) >= Visible * high)
        {
            low = 0;
        }
        if (high - low <= 1e-9 * Math.Max(1, Math.Abs(high)))
        {
            var room = high == 0 ? 1 : Math.Abs(high) * 0.1;
            (low, high) = (fromZero && low - room < 0 ? 0 : low - room, high + room);
        }
        return Rounded(low, high, ceiling);
    }

    /// <summary>Three to five ticks, 1, 2, 2.5 or 5 times a power of ten apart.</summary>
    private static ValueRange Rounded(double low, double high, double? ceiling)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 4)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5, 10, 20])
        {
            var step = factor * power;
            var (bottom, top) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
            if (top - bottom <= 4)
            {
                var max = ceiling is { } most && top * step > most && high <= most ? most : top * step;
                return new ValueRange(bottom * step, max, step);
            }
        }
        return new ValueRange(low, high, (high - low) / 2);
    }

    public IEnumerable<double> Ticks()
    {
        for (var tick = 0; Min + (tick * Step) <= Max + (Step * 1e-6); tick++)
        {
            yield return Min + (tick * Step);
        }
    }

    /// <summary>Decimals that tell the ticks apart.</summary>
    public int TickDecimals
    {
        get
        {
            var decimals = 0;
            for (var step = Step; decimals < 6 && Math.Abs(step - Math.Round(step)) > 1e-6 * step; step *= 10)
            {
                decimals++;
            }
            return decimals;
        }
    }

    private static void Stretch(ReadOnlySpan<double> values, ref double low, ref double high)
    {
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }
    }
}
