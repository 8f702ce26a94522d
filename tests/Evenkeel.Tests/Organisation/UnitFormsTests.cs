using System.Net;
using Evenkeel.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Organisation;

public sealed class UnitFormsTests(World world)
{
    [Theory]
    [InlineData("add")]
    [InlineData("edit")]
    [InlineData("move")]
    [InlineData("close")]
    [InlineData("reopen")]
    [InlineData("import-units")]
    public async Task Only_an_administrator_of_the_unit_may_change_it(string page)
    {
        var reader = await world.Reader.OpenAsync($"/units/ward-7/{page}");
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
        Assert.Contains("You may not add, move or close units. Who may: administrator.", reader.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"/units/ward-7/{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Admin.OpenAsync($"/units/never-was/{page}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Admin.OpenAsync($"/units/ward-7/{page}")).Status);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var page = await (await world.Admin.OpenAsync("/units/medicine/add")).SubmitAsync();
        Assert.Equal(["Enter the unit's name.", "Choose the unit's level."], page.Errors);
    }

    [Fact]
    public async Task A_unit_is_added_with_a_code_from_its_name()
    {
        var name = Arrange.Unique("Day unit");
        var page = await (await world.Admin.OpenAsync("/units/medicine/add")).SubmitAsync(
            ("Form.Name", name),
            ("Form.Level", "Team"),
            ("Form.Kind", "clinic")
        );
        Assert.Equal(name, page.Heading);
        Assert.Contains("is added", page.Text);
        var unit = await world.FindAsync(name.ToLowerInvariant().Replace(' ', '-'));
        Assert.Equal((Level.Team, "clinic"), (unit!.Level, unit.Kind));
        await world.ActAsync("unit", unit.Id.Value, "Unit added");
    }

    [Theory]
    [InlineData("Form.Code", "ward 7", "A code has letters, digits and hyphens only, such as WARD-7.")]
    [InlineData("Form.Code", "WARD-7", "The code WARD-7 is taken. Choose another.")]
    [InlineData("Form.Level", "Board", "Medicine is itself at this level or below it. Choose a lower level.")]
    public async Task A_refusal_says_why_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        (string, string)[] good = [("Form.Name", "Kept name"), ("Form.Level", "Team"), ("Form.Code", "")];
        var values = good.Where(pair => pair.Item1 != field).Append((field, value)).ToArray();
        var page = await (await world.Admin.OpenAsync("/units/medicine/add")).SubmitAsync(values);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal("Kept name", page.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task A_patients_number_in_a_name_is_refused_beside_the_field_and_not_repeated_in_the_message()
    {
        var page = await (await world.Admin.OpenAsync("/units/medicine/add")).SubmitAsync(
            ("Form.Name", "Ward of 010190 0007"),
            ("Form.Level", "Team")
        );
        var sentence = Assert.Single(page.Errors);
        Assert.Contains("CHI or NHS number", sentence);
        Assert.DoesNotContain("0007", sentence);
    }

    [Fact]
    public async Task A_changed_code_leaves_the_old_one_leading_here()
    {
        var code = Arrange.Unique("old-code");
        var id = await world.UnitAsync(code, Level.Team, "medicine");
        var form = await world.Admin.OpenAsync($"/units/{code}/edit");
        var page = await form.SubmitAsync(("Form.Name", "Renamed ward"), ("Form.Code", $"{code}-new"));
        Assert.Equal($"/units/{code}-new", page.Path);
        Assert.Equal("Renamed ward", (await world.Admin.OpenAsync($"/units/{code}")).Heading);
        var act = await world.ActAsync("unit", id.Value, "Unit changed");
        Assert.Contains(act.Changes, change => change.Values.Contains("Renamed ward", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_who_edit_one_unit_lose_nothing()
    {
        var code = Arrange.Unique("edited");
        await world.UnitAsync(code, Level.Team, "medicine");
        var first = await world.Admin.OpenAsync($"/units/{code}/edit");
        var second = await world.Top.OpenAsync($"/units/{code}/edit");
        await first.SubmitAsync(("Form.Name", "First name"));
        var conflict = await second.SubmitAsync(("Form.Name", "Second name"));
        Assert.Contains("Someone else changed this", conflict.Text);
        Assert.Contains("First name", conflict.Text);
        Assert.Equal("Second name", conflict.ValueOf("Form.Name"));
        Assert.Equal("First name", (await world.FindAsync(code))!.Name);
        Assert.Equal("Second name", (await conflict.SubmitAsync(("Form.Name", "Second name"))).Heading);
    }

    [Fact]
    public async Task The_overview_of_three_hundred_units_is_paged_and_filtered()
    {
        var board = Arrange.Unique("great-board");
        await world.UnitAsync(board, Level.Board, "scotland");
        await world.ImportAsync(
            board,
            "code,name,level\n"
                + string.Join(
                    '\n',
                    Enumerable.Range(1, 300).Select(i => $"{board}-h{i},Hospital {i:000} {board},hospital")
                )
        );
        var page = await world.Top.OpenAsync($"/units/{board}");
        Assert.Contains("1 to 50 of 300", page.Text);
        Assert.Contains("51 to 100 of 300", (await world.Top.OpenAsync($"/units/{board}?page=2")).Text);
        var found = await world.Top.OpenAsync($"/units/{board}?q=hospital+117");
        Assert.Contains("Hospital 117", found.Text);
        Assert.DoesNotContain("Hospital 118", found.Text);
    }
}
