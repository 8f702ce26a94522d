using Evenkeel.Control.ResponseStandards;

namespace Evenkeel.Tests.Control;

/// <summary>Working time: Monday to Friday, nine to five in London, not on holidays.</summary>
public sealed class WorkingTimeTests
{
    private static readonly WorkingTime Hours = new(
        new TimeOnly(9, 0),
        new TimeOnly(17, 0),
        new HashSet<DateOnly> { new(2026, 11, 30) }
    );

    [Theory]
    // Tuesday morning, within the day.
    [InlineData("2026-11-24T10:00Z", 60, "2026-11-24T11:00Z")]
    // Before opening: from opening.
    [InlineData("2026-11-24T06:00Z", 60, "2026-11-24T10:00Z")]
    // Over the evening.
    [InlineData("2026-11-24T16:30Z", 60, "2026-11-25T09:30Z")]
    // Over the weekend and St Andrew's Day.
    [InlineData("2026-11-27T16:30Z", 60, "2026-12-01T09:30Z")]
    [InlineData("2026-11-28T12:00Z", 1, "2026-12-01T09:01Z")]
    // To the last minute of the day, and not into the next.
    [InlineData("2026-11-24T09:00Z", 480, "2026-11-24T17:00Z")]
    // British Summer Time ends on Sunday 25 October 2026: nine in the morning is another instant on Monday.
    [InlineData("2026-10-23T15:30Z", 60, "2026-10-26T09:30Z")]
    public void Only_working_time_passes(string from, int minutes, string to) =>
        Assert.Equal(At(to), Hours.Add(At(from), minutes));

    [Fact]
    public void One_piece_after_the_other_is_the_same_as_both_at_once()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var from = At("2026-10-01T00:00Z").AddMinutes(random.Next(150_000));
            var (one, other) = (random.Next(1, 3000), random.Next(1, 3000));
            var inTwo = Hours.Add(Hours.Add(from, one), other);
            Assert.Equal(Hours.Add(from, one + other), inTwo);
            Assert.True(inTwo > from);
            Assert.True(Hours.IsOpen(inTwo) || Hours.IsOpen(inTwo.AddMinutes(-1)));
        }
    }

    [Fact]
    public void It_is_open_in_working_hours_only()
    {
        Assert.True(Hours.IsOpen(At("2026-11-24T09:00Z")));
        Assert.False(Hours.IsOpen(At("2026-11-24T17:00Z")));
        Assert.False(Hours.IsOpen(At("2026-11-29T12:00Z")));
        Assert.False(Hours.IsOpen(At("2026-11-30T12:00Z")));
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
