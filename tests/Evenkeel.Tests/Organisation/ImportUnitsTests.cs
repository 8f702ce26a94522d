using System.Text;
using Evenkeel.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Organisation;

public sealed class ImportUnitsTests(World world)
{
    [Fact]
    public async Task A_tree_is_looked_at_and_then_imported_in_one_act_and_again_changes_nothing()
    {
        var board = await BoardAsync();
        var file =
            $"code,name,level,kind,parent_code,second_parent_code\n{board}-w,A ward,team,ward,{board}-s,{board}-i\n{board}-s,A service,service,,,\n{board}-i,An IJB,IJB,,,\n";
        var look = await UploadAsync(board, file);
        Assert.Contains("3 to add", look.Text);
        Assert.Null(await world.FindAsync($"{board}-w"));
        var done = await look.SubmitAsync(("Form.Text", file));
        Assert.Contains("3 units are imported", done.Text);
        var ward = await world.FindAsync($"{board}-w");
        Assert.Equal((Level.Team, "ward"), (ward!.Level, ward.Kind));
        Assert.Superset(
            new HashSet<string> { $"{board}-s", $"{board}-i", board },
            (await world.PathAsync(ward.Id)).ToHashSet()
        );
        await world.ActAsync("unit", (await world.FindAsync(board))!.Id.Value, "Units imported");
        var again = await UploadAsync(board, file);
        Assert.Contains("3 here already, unchanged", again.Text);
        Assert.Empty(again.Document.QuerySelectorAll("main button[type=submit]"));
    }

    [Fact]
    public async Task A_changed_row_renames_and_moves()
    {
        var board = await BoardAsync();
        await world.ImportAsync(
            board,
            $"code,name,level,parent_code\n{board}-a,A,service,\n{board}-b,B,service,\n{board}-w,W,team,{board}-a\n"
        );
        var look = await UploadAsync(board, $"code,name,level,parent_code\n{board}-w,W two,team,{board}-b\n");
        Assert.Contains("Its name changes from W. It moves from A to B.", look.Text);
        await look.SubmitAsync();
        var ward = await world.FindAsync($"{board}-w");
        Assert.Equal("W two", ward!.Name);
        Assert.Contains($"{board}-b", await world.PathAsync(ward.Id));
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_stop_everything_unless_they_are_left_out()
    {
        var board = await BoardAsync();
        var file =
            $"code,name,level,parent_code\n{board}-good,Good,team,\n{board}-lost,Lost,team,nowhere\n{board}-what,What,planet,\n";
        var look = await UploadAsync(board, file);
        Assert.Contains("Its parent nowhere is neither in the file nor below this unit.", look.Text);
        Assert.Contains("Its level is not known here", look.Text);
        var refused = await look.SubmitAsync(("Form.Text", file));
        Assert.Equal(["2 rows cannot be used. Correct the file, or choose to leave them out."], refused.Errors);
        Assert.Null(await world.FindAsync($"{board}-good"));
        await refused.SubmitAsync(("Form.Text", file), ("Form.LeaveOut", "true"));
        Assert.NotNull(await world.FindAsync($"{board}-good"));
    }

    [Theory]
    [InlineData("{0}-x,X,team,\n{0}-x,X,team,\n", "Its code stands earlier in the file as well.")]
    [InlineData("ward-7,Ward 7,team,\n", "Its code belongs to a unit outside this one.")]
    [InlineData("{0}-l,L,team,{0}-m\n{0}-m,M,team,{0}-l\n", "It would stand below itself.")]
    [InlineData("{0}-b,B,Board,\n", "which is at the same level or below it.")]
    [InlineData("{0}-n,Of 0101900007,team,\n", "It holds what looks like a patient's number.")]
    [InlineData("bad code,N,team,\n", "Its code is missing, or has other than letters, digits and hyphens.")]
    public async Task Each_fault_is_said_beside_its_row(string rows, string sentence)
    {
        var board = await BoardAsync();
        var look = await UploadAsync(board, "code,name,level,parent_code\n" + string.Format(null, rows, board));
        Assert.Contains(sentence, look.Text);
        Assert.DoesNotContain("0101900007", look.Document.QuerySelector("table")!.TextContent);
    }

    [Fact]
    public async Task A_file_without_the_columns_or_without_content_is_refused()
    {
        var board = await BoardAsync();
        Assert.Equal(
            ["The first row must name the columns code, name and level (or type)."],
            (await UploadAsync(board, "a,b\n1,2\n")).Errors
        );
        Assert.Equal(["Choose a file that has something in it."], (await UploadAsync(board, "")).Errors);
    }

    [Fact]
    public async Task Six_hundred_units_get_their_closure_once_each()
    {
        var board = await BoardAsync();
        var rows = Enumerable.Range(1, 600).Select(i => $"{board}-{i},Team {i},team,");
        await world.ImportAsync(board, "code,name,level,parent_code\n" + string.Join('\n', rows));
        var id = (await world.FindAsync(board))!.Id;
        Assert.Equal(601, await world.App.ReadAsync(db => db.UnitClosures.CountAsync(c => c.AncestorId == id)));
    }

    private async Task<string> BoardAsync()
    {
        var board = Arrange.Unique("import-board");
        await world.UnitAsync(board, Level.Board, "scotland");
        return board;
    }

    private async Task<Page> UploadAsync(string board, string file)
    {
        var form = await world.Top.OpenAsync($"/units/{board}/import-units");
        return await form.UploadAsync("Form.File", "units.csv", Encoding.UTF8.GetBytes(file));
    }
}
