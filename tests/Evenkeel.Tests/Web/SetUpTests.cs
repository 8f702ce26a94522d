using Evenkeel.Organisation.Demonstration;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Web;

/// <summary>The first administrator, on a database where nobody is known yet.</summary>
public sealed class SetUpTests
{
    private static readonly (string, string)[] me =
    [
        ("Form.Name", "Ann Admin"),
        ("Form.Email", "ann@example.org"),
        ("Form.Password", World.Password),
    ];

    [Fact]
    public async Task The_first_person_makes_the_first_unit_and_administers_it()
    {
        await using var app = new TestApp();
        await app.PrepareAsync();
        var browser = new Browser(app);
        var page = await browser.OpenAsync("/set-up");

        var refused = await page.SubmitAsync(me);
        Assert.Contains("Enter your organisation's name.", refused.Errors);
        Assert.Contains("Choose what your organisation is.", refused.Errors);
        // Saying that units are here does not make it so.
        Assert.NotEmpty((await page.SubmitAsync([.. me, ("Form.HasUnits", "true")])).Errors);

        var home = await refused.SubmitAsync([.. me, ("Form.Organisation", "NHS First"), ("Form.Level", "Board")]);
        Assert.Contains("NHS First", home.Text);
        Assert.Contains("Administrator", home.Text);
        Assert.DoesNotContain("Set up Evenkeel", (await new Browser(app).OpenAsync("/set-up")).Text);
    }

    [Fact]
    public async Task Where_units_came_from_files_the_first_person_administers_those()
    {
        await using var app = new TestApp();
        await app.PrepareAsync();
        await app.AsSystemAsync(MakeUnitsAsync);
        var browser = new Browser(app);
        var page = await browser.OpenAsync("/set-up");
        Assert.Contains("Scotland is here already", page.Text);
        Assert.DoesNotContain("Your organisation", page.Text);

        var home = await page.SubmitAsync(me);

        Assert.Contains("Scotland", home.Text);
        Assert.Contains("Administrator", home.Text);
        Assert.Equal(200, (int)(await browser.OpenAsync("/units/S08000020/people/invite")).Status);
    }

    private static async Task<int> MakeUnitsAsync(IServiceProvider services)
    {
        await services.GetRequiredService<RealUnits>().MakeAsync(default);
        return 0;
    }
}
