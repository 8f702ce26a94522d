using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class WaitingSignalsTests(World world)
{
    private static readonly double[] Shift =
    [
        .. Enumerable.Repeat<double[]>([4, 6, 5], 4).SelectMany(x => x),
        .. Enumerable.Repeat<double[]>([19, 20, 18], 4).SelectMany(x => x),
    ];

    [Fact]
    public async Task What_changed_stands_first_on_the_units_pages_with_its_age_and_the_way_to_answer()
    {
        var service = await OwnService.MakeAsync(world, "Signals");
        var (ward, name) = (service.Ward, Arrange.Name("Changed"));
        Assert.Contains("waits. When a chart here changes", (await world.Analyst.OpenAsync($"/units/{ward}")).Text);
        var measure = await world.Analyst.MeasureAsync(name, unit: ward);
        await world.Analyst.PasteMonthsAsync(measure, Shift);
        var page = await world.Analyst.OpenAsync($"/units/{ward}");
        var line = Assert.Single(page.Document.QuerySelectorAll(".ek-waits__list > li"));
        Assert.Contains(name, line.TextContent);
        Assert.Contains("Worse than usual since November 2025: about 19 a month, before about 5", line.TextContent);
        Assert.Contains("Since today", line.TextContent);
        Assert.Equal($"{measure}/respond", line.QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.StartsWith("Respond", line.QuerySelectorAll("a")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_the_measures_it_stands_once_on_its_card_and_first()
    {
        var service = await OwnService.MakeAsync(world, "Once");
        var (ward, name) = (service.Ward, Arrange.Name("Zoned"));
        await world.Analyst.MeasureAsync(Arrange.Name("Another"), unit: ward);
        var measure = await world.Analyst.MeasureAsync(name, unit: ward);
        await world.Analyst.PasteMonthsAsync(measure, Shift);
        var page = await world.Analyst.OpenAsync($"/units/{ward}/measures");
        Assert.Contains(name, page.Document.QuerySelector(".ek-card")!.TextContent);
        var respond = page.Document.QuerySelectorAll($"a[href='{measure}/respond']");
        Assert.StartsWith("Respond", Assert.Single(respond).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".ek-waits"));
        var above = await world.Analyst.OpenAsync($"/units/{service.Code}/measures");
        Assert.Empty(above.Document.QuerySelectorAll(".ek-waits"));
    }

    [Fact]
    public async Task Those_below_are_counted_for_each_unit_and_an_answered_one_waits_no_longer()
    {
        var service = await OwnService.MakeAsync(world, "Counted");
        var measure = await world.Analyst.MeasureAsync(Arrange.Name("Below"), unit: service.Ward);
        await world.Analyst.PasteMonthsAsync(measure, Shift);
        var above = await world.Analyst.OpenAsync($"/units/{service.Code}");
        Assert.Contains("1, since today", above.Document.QuerySelector(".ek-waits__below li")!.TextContent);
        var form = await world.Analyst.OpenAsync($"{measure}/respond");
        await form.SubmitAsync(("Form.Answer", "NothingToDo"), ("Form.Text", "It is a test"));
        Assert.Null(
            (await world.Analyst.OpenAsync($"/units/{service.Code}")).Document.QuerySelector(".ek-waits__below")
        );
        Assert.Null(
            (await world.Analyst.OpenAsync($"/units/{service.Ward}")).Document.QuerySelector(".ek-waits__list")
        );
    }

    [Fact]
    public async Task The_age_is_said_in_days_beside_the_date()
    {
        var service = await OwnService.MakeAsync(world, "Aged");
        var measure = await world.Analyst.MeasureAsync(Arrange.Name("Old"), unit: service.Ward);
        await world.Analyst.PasteMonthsAsync(measure, Shift);
        await world.App.ReadAsync(async db =>
        {
            var signal = await db.Signals.SingleAsync(s => s.SeriesNumber == Arrange.Number(measure));
            db.Entry(signal).Property(s => s.DetectedAt).CurrentValue = world.App.Clock.GetUtcNow().AddDays(-12);
            return await db.SaveAsync(new Act("Dated back"));
        });
        Assert.Contains(
            "Since Thu 12 Nov: waiting 12 days",
            (await world.Analyst.OpenAsync($"/units/{service.Ward}")).Text
        );
        Assert.Contains("1, the longest for 12 days", (await world.Analyst.OpenAsync($"/units/{service.Code}")).Text);
    }

    [Fact]
    public async Task Who_may_not_answer_sees_it_without_the_button_and_a_stranger_sees_nothing()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Seen"));
        await world.Lead.PasteMonthsAsync(measure, Shift);
        var nurse = await world.Nurse.OpenAsync("/units/ward-7");
        Assert.NotNull(nurse.Document.QuerySelector(".ek-waits__list"));
        Assert.DoesNotContain("/respond", nurse.Source);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync("/units/ward-7")).Status);
    }
}
