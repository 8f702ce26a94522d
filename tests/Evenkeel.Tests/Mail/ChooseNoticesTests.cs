using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Mail;

public sealed class ChooseNoticesTests(World world)
{
    [Fact]
    public async Task Everybody_chooses_for_themselves_and_reads_it_back()
    {
        var form = await world.Reader.OpenAsync("/account/notices");
        Assert.Contains("No mail is sent yet", form.Text);
        Assert.Equal("07:30", form.ValueOf("Form.DigestAt"));
        var refused = await form.SubmitAsync(("Form.DigestAt", "half past"), ("Form.QuietFrom", ""));
        Assert.Equal(["Enter a time of day, such as 07:30.", "Enter a time of day, such as 20:00."], refused.Errors);
        var saved = await form.SubmitAsync(
            ("Form.Asked", "OnlyHere"),
            ("Form.QuietFrom", "19.15"),
            ("Form.PressingAlways", "true")
        );
        Assert.Contains("Saved. It holds for what happens from now on.", saved.Text);
        Assert.Equal("19:15", saved.ValueOf("Form.QuietFrom"));
        Assert.Equal("OnlyHere", saved.Document.QuerySelector("[name='Form.Asked'][checked]")!.GetAttribute("value"));
        Assert.Contains(
            "You have changed it elsewhere meanwhile",
            (await form.SubmitAsync(("Form.DigestAt", "08:00"))).Text
        );
        Assert.Equal("20:00", (await world.Outsider.OpenAsync("/account/notices")).ValueOf("Form.QuietFrom"));
    }

    [Fact]
    public async Task A_digest_needs_a_day()
    {
        var form = await world.Analyst.OpenAsync("/account/notices");
        var refused = await form.SubmitAsync(("Form.Days", "Someday"));
        Assert.Equal(["Choose at least one day for the digest."], refused.Errors);
        var saved = await form.SubmitAsync(("Form.Days", "Someday"), ("Form.Followed", "AtOnce"));
        Assert.Contains("Saved.", saved.Text);
    }
}
