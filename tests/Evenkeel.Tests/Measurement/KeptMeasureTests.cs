using AngleSharp.Dom;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>A definition that a unit keeps without recording it, from the first form to the sum; and its owner, week and end.</summary>
public sealed class KeptMeasureTests(World world)
{
    [Fact]
    public async Task A_measure_kept_for_the_wards_is_given_to_them_and_summed_above()
    {
        var service = await OwnService.MakeAsync(world, "Kept");
        var name = Arrange.Name("Kept for wards");
        var definition = await world.Analyst.MeasureAsync(name, unit: service.Code, more: ("Form.RecordedAt", "Below"));
        Assert.StartsWith("/measures/", definition);
        Assert.DoesNotContain(name, (await world.Analyst.OpenAsync($"/units/{service.Code}/measures")).Text);
        var page = await world.Analyst.OpenAsync(definition);
        var units = page
            .Document.QuerySelectorAll("a")
            .Single(a => a.TextContent == "Give to units")
            .GetAttribute("href")!;
        var given = await (await world.Analyst.OpenAsync(units)).SubmitAsync(("Form.AllOf", "Team"));
        Assert.Contains("2 more units have the measure now.", given.Text);
        var rollUp = await world.Analyst.OpenAsync($"/units/{service.Code}/measures/roll-up");
        var option = rollUp
            .Document.QuerySelectorAll("option")
            .Single(o => o.TextContent.StartsWith(name, StringComparison.Ordinal));
        var sum = await rollUp.SubmitAsync(("Form.Measure", option.GetAttribute("value")!));
        Assert.Equal(name, sum.Heading);
        Assert.Contains("/compare/", (await world.Analyst.OpenAsync(definition)).Source);
    }

    [Fact]
    public async Task A_series_of_its_own_in_which_nothing_is_recorded_becomes_the_sum()
    {
        var service = await OwnService.MakeAsync(world, "Becomes");
        var name = Arrange.Name("Becomes a sum");
        var own = await world.Analyst.MeasureAsync(name, unit: service.Code);
        await (await world.Analyst.OpenAsync($"{own}/units")).SubmitAsync(("Form.AllOf", "Team"));
        var list = await world.Analyst.OpenAsync($"/units/{service.Ward}/measures");
        var ward = list
            .Document.QuerySelectorAll("a")
            .First(a => a.TextContent.Contains(name, StringComparison.Ordinal));
        await world.Analyst.RecordAsync(ward.GetAttribute("href")!, "2026-10-01", "12");
        var rollUp = await world.Analyst.OpenAsync($"/units/{service.Code}/measures/roll-up");
        var option = rollUp
            .Document.QuerySelectorAll("option")
            .Single(o => o.TextContent.StartsWith(name, StringComparison.Ordinal));
        var sum = await rollUp.SubmitAsync(("Form.Measure", option.GetAttribute("value")!));
        Assert.Equal(own, sum.Path.Split('?')[0]);
        Assert.Contains("2026-10,12", await world.Analyst.Client.GetStringAsync($"{own}/data.csv"));
        Assert.DoesNotContain("Record a reading", sum.Text);
    }

    [Fact]
    public async Task The_units_to_give_it_to_stand_in_order_the_highest_first()
    {
        var measure = await world.Analyst.MeasureAsync(Arrange.Name("Ordered"), unit: "strathmore");
        var page = await world.Analyst.OpenAsync($"{measure}/units");
        var names = page.Document.QuerySelectorAll(".ek-choose label").Select(l => l.TextContent.Trim()).ToList();
        int At(string name) => names.FindIndex(n => n.StartsWith(name, StringComparison.Ordinal));
        Assert.InRange(At("Strathmore IJB"), 0, At("Medicine") - 1);
        Assert.InRange(At("Medicine"), 0, At("Ward 7") - 1);
    }

    [Fact]
    public async Task A_measure_that_no_unit_records_is_retired_and_brought_back()
    {
        var name = Arrange.Name("Unused");
        var definition = await world.Analyst.MeasureAsync(name, unit: "strathmore", more: ("Form.RecordedAt", "Below"));
        var edit = await world.Analyst.OpenAsync($"/units/strathmore/definitions/{definition[^36..]}/edit");
        var retire = edit.Document.QuerySelectorAll("form").Single(f => f.TextContent.Contains("Retire the measure"));
        var fields = retire
            .QuerySelectorAll("input[name]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        var retired = await world.Analyst.SendAsync(edit.Address, fields);
        Assert.Contains("Retired on 24 Nov 2026", retired.Text);
        Assert.Contains(
            name,
            (await world.Analyst.OpenAsync($"/measures?state=retired&q={Uri.EscapeDataString(name)}")).Text
        );
        Assert.DoesNotContain("Bring it back", (await world.Lead.OpenAsync(definition)).Text);
        var back = await retired.SubmitAsync();
        Assert.Contains("It is in use again.", back.Text);
        Assert.DoesNotContain("Retired on", back.Text);
    }

    [Fact]
    public async Task Units_that_recorded_a_retired_measure_record_it_again()
    {
        var name = Arrange.Name("Retired and used");
        var measure = await world.Lead.MeasureAsync(name);
        var edit = await world.Lead.OpenAsync($"{measure}/edit");
        var retire = edit.Document.QuerySelectorAll("form").Single(f => f.TextContent.Contains("Retire the measure"));
        var fields = retire
            .QuerySelectorAll("input[name]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        await world.Lead.SendAsync(edit.Address, fields);
        var ended = await world.Lead.OpenAsync(measure);
        Assert.Contains("Ward 7 records it no longer", ended.Text);
        Assert.DoesNotContain("Record a reading", ended.Text);
        Assert.DoesNotContain(name, (await world.Lead.OpenAsync("/units/ward-7/measures")).Text);
        var definition = ended
            .Document.QuerySelectorAll("a")
            .First(a => a.GetAttribute("href")!.StartsWith("/measures/", StringComparison.Ordinal));
        await (await world.Lead.OpenAsync(definition.GetAttribute("href")!)).SubmitAsync();
        Assert.Contains("Record a reading", (await world.Lead.OpenAsync(measure)).Text);
    }

    [Fact]
    public async Task A_week_ends_on_the_day_that_was_chosen_and_stays_so_once_recorded()
    {
        var measure = await world.Lead.MeasureAsync(
            Arrange.Name("Weekly"),
            frequency: "Week",
            more: ("Form.WeekEnds", "Wednesday")
        );
        var edit = await world.Lead.OpenAsync($"{measure}/edit");
        Assert.Equal(
            "Wednesday",
            edit.Document.QuerySelector("[name='Form.WeekEnds'] option[selected]")!.GetAttribute("value")
        );
        await edit.SubmitAsync(("Form.WeekEnds", "Friday"));
        await world.Lead.RecordAsync(measure, "2026-11-18", "4");
        // Wednesday 18 November stands in the week from Saturday 14 to Friday 20.
        Assert.Contains(",2026-11-14,", await world.Lead.Client.GetStringAsync($"{measure}/data.csv"));
        var again = await (await world.Lead.OpenAsync($"{measure}/edit")).SubmitAsync(("Form.WeekEnds", "Sunday"));
        Assert.Contains(again.Errors, e => e.Contains("weeks that end on Friday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_owner_is_a_person_by_name_or_address_or_somebody_elsewhere()
    {
        var name = Organisation.Arrange.Unique("keeper");
        var (id, _) = await world.PersonAsync(name, Role.Lead, "ward-7");
        var measure = await world.Lead.MeasureAsync(
            Arrange.Name("Owned"),
            more: ("Form.OwnerPerson", $"{name}@example.org")
        );
        var page = await world.Lead.OpenAsync(measure);
        Assert.Contains(page.Document.QuerySelectorAll("dd a"), a => a.TextContent == name);
        Assert.Contains(name, await world.Lead.Client.GetStringAsync($"/people/choices?q={name}"));
        Assert.DoesNotContain(name, await world.Outsider.Client.GetStringAsync($"/people/choices?q={name}"));
        var edit = await world.Lead.OpenAsync($"{measure}/edit");
        Assert.Equal(name, edit.ValueOf("Form.OwnerPerson"));
        var nobody = await edit.SubmitAsync(("Form.OwnerPerson", "Never Was"), ("Form.OwnerChosen", ""));
        Assert.Contains(
            nobody.Errors,
            e => e.StartsWith("Nobody whom you see has this name.", StringComparison.Ordinal)
        );
        var both = await edit.SubmitAsync(("Form.Owner", "A group"));
        Assert.Contains(both.Errors, e => e.StartsWith("Name one owner", StringComparison.Ordinal));
        Assert.Contains("Owner of Owned", (await world.Admin.OpenAsync($"/people/{id}/leave")).Text);
        await edit.SubmitAsync(("Form.OwnerPerson", ""), ("Form.OwnerChosen", ""), ("Form.Owner", "A group"));
        Assert.Contains("A group", (await world.Lead.OpenAsync(measure)).Text);
    }
}
