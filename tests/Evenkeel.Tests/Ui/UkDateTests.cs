using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

public sealed class UkDateTests
{
    [Fact]
    public void An_instant_stands_in_London_time_in_summer_and_in_winter()
    {
        Assert.Equal("Tue 24 Nov, 14:00", UkDate.Brief(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero)));
        Assert.Equal("Tue 2 Jun 2026, 00:30", UkDate.Full(new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(0, "less than a minute")]
    [InlineData(45, "45 min")]
    [InlineData(130, "2 h 10 min")]
    [InlineData(180, "3 h")]
    [InlineData(1500, "1 day")]
    [InlineData(-4320, "3 days")]
    public void A_span_is_said_in_its_largest_useful_parts(int minutes, string words) =>
        Assert.Equal(words, UkDate.Span(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void A_period_is_named_by_what_it_covers()
    {
        Assert.Equal("Oct–Dec 2026", PeriodWords.Of(PeriodStep.Quarter, new DateOnly(2026, 10, 1)));
        Assert.Equal("2026/27", PeriodWords.Of(PeriodStep.Year, new DateOnly(2026, 4, 1)));
        Assert.Equal("Week of 23 Nov 2026", PeriodWords.Of(PeriodStep.Week, new DateOnly(2026, 11, 23)));
    }
}
