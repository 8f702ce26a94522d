using System.Net;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class SettingsTests(World world)
{
    [Fact]
    public async Task Only_an_administrator_of_the_top_changes_the_settings()
    {
        var board = await world.Admin.OpenAsync("/settings");
        Assert.Equal(HttpStatusCode.Forbidden, board.Status);
        Assert.Contains("You may not change the settings of the whole installation.", board.Text);
        Assert.DoesNotContain("/settings", (await world.Admin.OpenAsync("/")).Source);
        Assert.Contains("/settings", (await world.Top.OpenAsync("/")).Source);
    }

    [Fact]
    public async Task The_threshold_is_saved_with_its_reason_and_an_older_form_overwrites_nothing_silently()
    {
        var first = await world.Top.OpenAsync("/settings");
        var second = await world.Top.OpenAsync("/settings");
        var means = await first.SubmitAsync(("Form.SuppressBelow", "7"), ("Form.Why", "Agreed by the Board"));
        Assert.Contains("Suppress counts below 7", means.Text);
        Assert.Equal(5, (await world.App.ReadAsync(db => InstallationFacts.ReadAsync(db))).SuppressBelow);
        var saved = await means.SubmitAsync(("Form.Confirmed", "true"));
        Assert.Contains("The settings are saved.", saved.Text);
        Assert.Contains("Agreed by the Board", saved.Text);
        var conflict = await second.SubmitAsync(("Form.SuppressBelow", "9"));
        Assert.Contains("Someone else changed this", conflict.Text);
        Assert.Equal("9", conflict.ValueOf("Form.SuppressBelow"));
        Assert.Equal(7, (await world.App.ReadAsync(db => InstallationFacts.ReadAsync(db))).SuppressBelow);
        await SaveAsync(("Form.SuppressBelow", "5"));
    }

    private async Task SaveAsync((string, string) change)
    {
        var means = await (await world.Top.OpenAsync("/settings")).SubmitAsync(change);
        await means.SubmitAsync(("Form.Confirmed", "true"));
    }

    [Theory]
    [InlineData("", "Enter the threshold; 0 where nothing is suppressed.")]
    [InlineData("101", "The threshold can be from 0 to 100.")]
    public async Task A_threshold_that_cannot_be_is_refused(string threshold, string sentence)
    {
        var page = await (await world.Top.OpenAsync("/settings")).SubmitAsync(("Form.SuppressBelow", threshold));
        Assert.Equal([sentence], page.Errors);
    }
}
