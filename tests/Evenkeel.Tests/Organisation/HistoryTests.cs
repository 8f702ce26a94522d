using System.Net;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Identifiers;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Organisation;

public sealed class HistoryTests(World world)
{
    [Fact]
    public async Task The_history_says_who_did_what_with_names_in_place_of_ids()
    {
        var code = await RenamedAsync("Old name", "New name");
        var page = await world.Reader.OpenAsync($"/units/{code}/history");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        page = await world.Admin.OpenAsync($"/units/{code}/history");
        var entry = page.Document.QuerySelector(".ek-history")!.TextContent;
        Assert.Contains("Unit changed by Admin Person", entry);
        Assert.Contains("New name", entry);
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll(".ek-history dd"),
            dd => Guid.TryParse(dd.TextContent.Trim(), out _)
        );
    }

    [Fact]
    public async Task The_history_is_filtered_by_person_act_and_day()
    {
        var code = await RenamedAsync("Before", "After");
        Assert.Contains(
            "After",
            (await world.Admin.OpenAsync($"/units/{code}/history?by=Admin+Person&act=Unit+changed")).Text
        );
        Assert.Contains(
            "Nothing matches",
            (await world.Admin.OpenAsync($"/units/{code}/history?by=Somebody+else")).Text
        );
        Assert.Contains("Nothing matches", (await world.Admin.OpenAsync($"/units/{code}/history?to=2026-11-23")).Text);
        Assert.Contains(
            "After",
            (await world.Admin.OpenAsync($"/units/{code}/history?from=2026-11-24&to=2026-11-24")).Text
        );
        Assert.Contains(
            "After",
            (await world.Admin.OpenAsync("/units/medicine/history?below=true&act=Unit+changed&by=Admin+Person")).Text
        );
    }

    [Fact]
    public async Task A_text_is_taken_out_of_the_record_and_all_of_its_history_and_the_rest_stays()
    {
        var code = await RenamedAsync("Ward of Mrs Smith", "Mrs Smith's ward");
        var unit = (await world.FindAsync(code))!;
        var act = (await world.ActsAsync("unit", unit.Id.Value)).First(a =>
            a.Name == "Unit changed"
            && a.Changes.Any(c => c.Values.Contains("Ward of Mrs Smith", StringComparison.Ordinal))
        );
        var address = $"/units/{code}/history/{act.Id}/redact";
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(address)).Status);
        var form = await world.Admin.OpenAsync(address);
        Assert.Contains("Say why", Assert.Single((await form.SubmitAsync(("Form.Which", "1 Name"))).Errors));
        var choice = form
            .Document.QuerySelectorAll("[name='Form.Which']")
            .Select(box => box.GetAttribute("value")!)
            .Single(v => v.EndsWith(" Name", StringComparison.Ordinal));
        await form.SubmitAsync(("Form.Which", choice), ("Form.Why", "It named a patient"));
        Assert.Equal(Redacted.Text, (await world.FindAsync(code))!.Name);
        var acts = await world.ActsAsync("unit", unit.Id.Value);
        Assert.Contains(acts, a => a.Name == "Text redacted" && a.Reason == "It named a patient");
        Assert.DoesNotContain(
            acts.SelectMany(a => a.Changes),
            c => c.Values.Contains("Smith", StringComparison.Ordinal)
        );
        Assert.Contains(acts, a => a.Id == act.Id && a.By == "Admin Person");
        Assert.Contains("Nothing found", (await world.Admin.OpenAsync("/search?q=smith")).Text);
    }

    [Fact]
    public async Task A_reader_may_not_take_a_text_out()
    {
        var act = await world.App.ReadAsync(db => db.Acts.FirstAsync());
        var page = await world.Reader.OpenAsync($"/units/ward-7/history/{act.Id}/redact");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Theory]
    [InlineData("UPDATE acts SET name = 'other'")]
    [InlineData("UPDATE acts SET reason = 'other'")]
    [InlineData("UPDATE acts SET reason = 'other [redacted]'")]
    [InlineData("UPDATE acts SET \"by\" = 'other', reason = '[redacted]'")]
    [InlineData("DELETE FROM acts")]
    [InlineData("UPDATE act_changes SET \"values\" = '{{}}'")]
    [InlineData("DELETE FROM act_changes")]
    public async Task The_database_itself_refuses_to_change_what_was_done(string sql)
    {
        await RenamedAsync("a", "b");
        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            world.App.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))
        );
        Assert.Contains("append-only", refused.Message + refused.InnerException?.Message);
    }

    [Fact]
    public async Task No_patients_number_is_stored_whatever_the_form_before_it_did()
    {
        var refused = await Assert.ThrowsAsync<PatientIdentifierException>(() =>
            world.App.AsSystemAsync(services =>
            {
                services.GetRequiredService<UnitFactory>().Add(new NewUnit("Of 010190 0007", "of-chi", Level.Team));
                return services.GetRequiredService<AppDb>().SaveAsync(new Act("Test"));
            })
        );
        Assert.DoesNotContain("0007", refused.Message);
        await Assert.ThrowsAsync<PatientIdentifierException>(() =>
            world.App.ReadAsync(db => db.SaveAsync(new Act("Test") { Reason = "He is 0101900007" }))
        );
    }

    private async Task<string> RenamedAsync(string before, string after)
    {
        var code = Arrange.Unique("history");
        await world.UnitAsync(code, Level.Team, "medicine");
        await (await world.Admin.OpenAsync($"/units/{code}/edit")).SubmitAsync(("Form.Name", before));
        await (await world.Admin.OpenAsync($"/units/{code}/edit")).SubmitAsync(("Form.Name", after));
        return code;
    }
}
