using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Screening;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

public sealed class RollUpUnitsTests(World world)
{
    [Fact]
    public async Task A_sum_names_its_units_since_when_they_are_in_and_what_is_missing()
    {
        var service = await OwnService.MakeAsync(world, "Named");
        var sums = await OwnSums.MakeAsync(world, "Named sum", MeasureKind.Count, service.Wards, service.Code);
        await sums.RecordAsync(world, 9, (service.Wards[0], 10), (service.Wards[1], 12));
        var whole = await world.Analyst.OpenAsync(sums.Addresses[service.Code]);
        Assert.Contains("All 2 have a reading for Sep 2026.", whole.Text);
        await sums.RecordAsync(world, 10, (service.Wards[0], 11));
        var page = await world.Analyst.OpenAsync(sums.Addresses[service.Code]);
        Assert.Contains("1 of 2 is missing for Oct 2026.", page.Text);
        var rows = page.Document.QuerySelectorAll("[aria-label='Units in this sum'] tbody tr").ToList();
        Assert.Contains("ward 2", rows[0].TextContent);
        Assert.Contains("1 Sep 2026", rows[0].TextContent);
        Assert.Contains("no reading yet", rows[0].TextContent);
        Assert.Equal(sums.Addresses[service.Wards[1]], rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_ward_that_moved_counts_as_it_was_or_as_it_is_now()
    {
        var (from, to) = (await OwnService.MakeAsync(world, "From"), await OwnService.MakeAsync(world, "To"));
        var sums = await OwnSums.MakeAsync(
            world,
            "Moved",
            MeasureKind.Count,
            [.. from.Wards, .. to.Wards],
            from.Code,
            to.Code
        );
        await sums.RecordAsync(
            world,
            8,
            (from.Wards[0], 10),
            (from.Wards[1], 20),
            (to.Wards[0], 30),
            (to.Wards[1], 40)
        );
        await sums.RecordAsync(world, 9, (from.Wards[0], 3), (from.Wards[1], 20), (to.Wards[0], 30), (to.Wards[1], 40));
        await MoveAsync(from.Wards[0], to.Code);
        var (old, next) = (sums.Addresses[from.Code], sums.Addresses[to.Code]);
        Assert.Equal((30, 70), (await CountAsync(old, "", 8), await CountAsync(next, "", 8)));
        Assert.Equal((20, 80), (await CountAsync(old, "?members=now", 8), await CountAsync(next, "?members=now", 8)));
        // In September the ward had 3: as it was less as it is now would tell.
        Assert.Equal(23, await CountAsync(old, "", 9));
        Assert.Null(await CountAsync(old, "?members=now", 9));
        Assert.Null(await CountAsync(next, "?members=now", 9));
        var page = await world.Analyst.OpenAsync($"{old}?members=now");
        Assert.Contains("as if they had always stood here", page.Text);
        Assert.Contains(
            page.Document.QuerySelectorAll("a"),
            a => a.GetAttribute("href") == $"{old}/data.csv?members=now"
        );
        Assert.DoesNotContain("ward 1", page.Document.QuerySelector("[aria-label='Units in this sum']")!.TextContent);
        var was = await world.Analyst.OpenAsync(old);
        Assert.Contains("23 Nov 2026", was.Document.QuerySelector("[aria-label='Units in this sum']")!.TextContent);
    }

    [Fact]
    public async Task A_move_that_lies_back_renews_the_sums_of_the_months_since()
    {
        var (from, to) = (await OwnService.MakeAsync(world, "Back"), await OwnService.MakeAsync(world, "Forth"));
        string[] wards = [.. from.Wards, .. to.Wards];
        var sums = await OwnSums.MakeAsync(world, "Moved back", MeasureKind.Count, wards, from.Code, to.Code);
        foreach (var month in new[] { 8, 9, 10 })
        {
            await sums.RecordAsync(world, month, [.. wards.Select((ward, i) => (ward, 10d * (i + 1)))]);
        }

        await MoveAsync(
            from.Wards[0],
            to.Code,
            ("Form.From.Day", "1"),
            ("Form.From.Month", "9"),
            ("Form.From.Year", "2026")
        );
        var (old, next) = (sums.Addresses[from.Code], sums.Addresses[to.Code]);
        Assert.Equal((30, 70), (await CountAsync(old, "", 8), await CountAsync(next, "", 8)));
        Assert.Equal((20, 80), (await CountAsync(old, "", 9), await CountAsync(next, "", 9)));
        Assert.Equal((20, 80), (await CountAsync(old, "", 10), await CountAsync(next, "", 10)));
        // Of these alone: other tests save beside it.
        var numbers = sums.Addresses.Values.Select(Arrange.Number).ToList();
        var report = await world.App.AsSystemAsync(s =>
            s.GetRequiredService<Rescreen>().RunAsync(new Act("Test rescreen"), numbers, default)
        );
        Assert.Equal((numbers.Count, 0), (report.Series, report.Differed));
    }

    [Fact]
    public async Task A_ward_of_its_own_has_no_such_choice_and_a_stranger_sees_nothing()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Own"));
        Assert.DoesNotContain("The units in this sum", (await world.Lead.OpenAsync($"{measure}?members=now")).Text);
        var service = await OwnService.MakeAsync(world, "Unseen");
        var sums = await OwnSums.MakeAsync(world, "Unseen sum", MeasureKind.Count, service.Wards, service.Code);
        var status = (await world.Outsider.OpenAsync($"{sums.Addresses[service.Code]}?members=now")).Status;
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    private async Task MoveAsync(string ward, string to, params (string, string)[] day)
    {
        var form = await world.Admin.OpenAsync($"/units/{ward}/move");
        var look = await form.SubmitAsync([("Form.What", "Manage"), ("Form.To", to), .. day]);
        await look.SubmitAsync(("Form.Confirmed", "true"));
    }

    private Task<double?> CountAsync(string series, string query, int month) =>
        OwnSums.InFileAsync(world.Analyst, $"{series}/data.csv{query}", month);
}
