using System.Globalization;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Tests.Mail;

/// <summary>London's clocks: summer time begins on Sunday 28 March 2027 at 01:00 and ended on Sunday 25 October 2026 at 02:00.</summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-11-24T10:00Z", "2026-11-24T10:00Z", "by day")]
    [InlineData("2026-11-24T20:00Z", "2026-11-25T07:00Z", "in the evening")]
    [InlineData("2026-11-25T06:59Z", "2026-11-25T07:00Z", "before the morning")]
    [InlineData("2026-11-25T07:00Z", "2026-11-25T07:00Z", "in the morning")]
    [InlineData("2026-11-27T20:30Z", "2026-11-30T07:00Z", "on Friday evening, over the weekend")]
    [InlineData("2026-11-28T12:00Z", "2026-11-30T07:00Z", "on Saturday at noon")]
    [InlineData("2027-03-26T19:59Z", "2027-03-26T19:59Z", "just before, in winter time")]
    [InlineData("2027-03-26T20:01Z", "2027-03-29T06:00Z", "the night over which summer time begins: an hour earlier")]
    [InlineData("2027-03-29T19:00Z", "2027-03-30T06:00Z", "20:00 in summer time")]
    [InlineData("2026-10-23T19:00Z", "2026-10-26T07:00Z", "the night over which it ends: an hour later")]
    public void A_mail_waits_until_it_is_not_quiet_in_London(string from, string until, string when) =>
        Assert.True(Instant(until) == Default.EndOf(Instant(from)), when);

    [Theory]
    [InlineData(
        "2027-03-28T00:30Z",
        "2027-03-28T01:30Z",
        "an end that does not exist that night, 01:30, is half an hour into summer time"
    )]
    [InlineData("2026-10-25T00:15Z", "2026-10-25T01:30Z", "an end that comes twice is the later one")]
    public void An_end_in_the_hour_of_the_change_is_found(string from, string until, string when) =>
        Assert.True(Instant(until) == new QuietHours(new(23, 0), new(1, 30), false).EndOf(Instant(from)), when);

    [Fact]
    public void The_same_time_twice_is_no_quiet_time_and_noon_may_be_one()
    {
        Assert.False(new QuietHours(new(7, 0), new(7, 0), false).IsQuiet(Instant("2026-11-24T07:00Z")));
        var noon = new QuietHours(new(12, 0), new(13, 0), false);
        Assert.Equal(Instant("2026-11-24T13:00Z"), noon.EndOf(Instant("2026-11-24T12:30Z")));
        Assert.False(noon.IsQuiet(Instant("2026-11-24T22:00Z")));
    }

    [Theory]
    [InlineData("2026-11-24T07:30Z", "2026-11-25T07:30Z", "the one of today has just gone")]
    [InlineData("2026-11-27T12:00Z", "2026-11-30T07:30Z", "over the weekend")]
    [InlineData("2027-03-26T12:00Z", "2027-03-29T06:30Z", "over the change of clocks")]
    public void The_next_digest_is_at_its_time_in_London(string from, string at, string when)
    {
        var choice = new MailChoice { PersonId = PersonId.New(), Asked = MailWhen.InDigest };
        Assert.True(Instant(at) == choice.WhenFor(Told, Instant(from)), when);
    }

    private static QuietHours Default => new(new(20, 0), new(7, 0), true);

    private static Notice Told =>
        new()
        {
            PersonId = PersonId.New(),
            Key = "key",
            Text = "text",
            Why = "why",
            Address = "/",
        };

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
