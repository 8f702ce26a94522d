namespace Evenkeel.Ui;

/// <summary>Charts beside each other are compared by height: they share one value axis, unless the small ones would be flat lines on it.</summary>
public static class OneScale
{
    private const double MostTimes = 10;

    public static (IReadOnlyList<ChartPicture> Pictures, bool IsShared) For(IReadOnlyList<ChartPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var stretches = pictures.Select(ValueRange.Stretch).Where(s => s.Low <= s.High).ToList();
        if (stretches.Count == 0)
        {
            return (pictures, true);
        }

        var (low, high) = (stretches.Min(s => s.Low), stretches.Max(s => s.High));
        var least = stretches.Min(s => s.High - (pictures[0].FromZero ? 0 : s.Low));
        var all = high - (pictures[0].FromZero ? 0 : low);
        return all > MostTimes * least
            ? (pictures, false)
            : ([.. pictures.Select(picture => picture with { Scale = (low, high) })], true);
    }
}
