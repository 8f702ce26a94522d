using Evenkeel.Control;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform.Jobs;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>A planned huddle counts once its day has passed, held or not. The clock moves here, so that the country is the test's own.</summary>
public sealed class HuddleClockTests
{
    [Fact]
    public async Task Held_of_planned_on_time_and_length_are_measures()
    {
        await using var world = new World();
        await world.InitializeAsync();
        var ward = await OwnWard.MakeAsync(world, "hc-week");
        await HuddleTests.PlanAsync(ward);
        await HoldAsync(ward, minutes: 12);
        Assert.Equal((1, 1), await ReadingAsync(world, r => r.HeldSeries));
        Assert.Equal((1, 1), await ReadingAsync(world, r => r.OnTimeSeries));
        Assert.Equal(12, await LengthAsync(world));

        // Wednesday passes without one; on Thursday it begins ten minutes late.
        await AtAsync(ward, 2, new TimeOnly(8, 25));
        Assert.Equal((1, 2), await ReadingAsync(world, r => r.HeldSeries));
        await HoldAsync(ward, minutes: 18);
        Assert.Equal((2, 3), await ReadingAsync(world, r => r.HeldSeries));
        Assert.Equal((1, 2), await ReadingAsync(world, r => r.OnTimeSeries));
        Assert.Equal(15, await LengthAsync(world));
        Assert.Contains("held 2 of the last 3", (await ward.Nurse.OpenAsync(ward.Board)).Text);

        // Friday passes, and the weekend on which none is planned.
        await AtAsync(ward, 4, new TimeOnly(7, 0));
        Assert.Equal((2, 4), await ReadingAsync(world, r => r.HeldSeries));
        Assert.Contains("Huddle today 08:15", (await ward.Nurse.OpenAsync(ward.Board)).Text);
    }

    [Fact]
    public async Task Planned_anew_on_the_same_day_a_day_counts_once()
    {
        await using var world = new World();
        await world.InitializeAsync();
        var ward = await OwnWard.MakeAsync(world, "hc-anew");
        await HuddleTests.PlanAsync(ward);
        var page = await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up");
        await page.SubmitAsync(("Form.Days", "Sunday"), ("Form.At", "10:00"));
        var again = await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up");
        await again.SubmitAsync(("Form.Days", "Monday"));
        await (await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up")).SubmitAsync(("Form.Days", "Sunday"));
        await AtAsync(ward, 6, new TimeOnly(7, 0));
        Assert.Equal(1, await world.App.ReadAsync(db => db.HuddleRhythms.CountAsync()));
        Assert.Equal(
            1,
            await world.App.ReadAsync(db => db.Jobs.CountAsync(j => j.DoneAt == null && j.Payload.EndsWith("Sunday")))
        );
        Assert.Equal((0, 1), await ReadingAsync(world, r => r.HeldSeries));
    }

    [Fact]
    public async Task Another_plan_leaves_the_days_before_it_as_they_were_planned()
    {
        await using var world = new World();
        await world.InitializeAsync();
        var ward = await OwnWard.MakeAsync(world, "hc-other");
        await HuddleTests.PlanAsync(ward);
        await AtAsync(ward, 1, new TimeOnly(7, 0));
        var page = await ward.Lead.OpenAsync($"{ward.Board}/huddle/set-up");
        await page.SubmitAsync(("Form.Days", "Friday"));
        await AtAsync(ward, 4, new TimeOnly(7, 0));
        Assert.Equal((0, 2), await ReadingAsync(world, r => r.HeldSeries));
        Assert.Contains("Fri at 08:15", (await ward.Nurse.OpenAsync($"{ward.Board}/huddle")).Text);
    }

    private static async Task HoldAsync(OwnWard ward, int minutes)
    {
        var huddle = await HuddleTests.StartAsync(ward);
        ward.World.App.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await ward.SignInAgainAsync();
        var end = await ward.Nurse.OpenAsync($"{huddle.Path}/end");
        await end.SubmitAsync(("Form.Roles[0].Count", "5"));
    }

    /// <summary>So many days on, at a time of day; what is due by then is done, and the people are signed in again.</summary>
    private static async Task AtAsync(OwnWard ward, int days, TimeOnly at)
    {
        var app = ward.World.App;
        var now = app.Clock.GetUtcNow();
        app.Clock.Advance(new DateTimeOffset(now.Date.AddDays(days).Add(at.ToTimeSpan()), TimeSpan.Zero) - now);
        await app.Services.GetRequiredService<JobQueue>().RunDueAsync();
        await ward.SignInAgainAsync();
    }

    private static Task<(double?, double?)> ReadingAsync(
        World world,
        Func<Evenkeel.Control.Huddles.HuddleRhythm, int> series
    ) =>
        world.App.ReadAsync(async db =>
        {
            var number = series(await db.HuddleRhythms.OrderBy(r => r.From).LastAsync());
            var reading = await db.Set<Reading>().SingleAsync(r => r.SeriesNumber == number);
            return (reading.Numerator, reading.Denominator);
        });

    private static Task<double?> LengthAsync(World world) =>
        world.App.ReadAsync(async db =>
        {
            var number = (await db.HuddleRhythms.SingleAsync()).LengthSeries;
            return (await db.Set<Reading>().SingleAsync(r => r.SeriesNumber == number)).Value;
        });
}
