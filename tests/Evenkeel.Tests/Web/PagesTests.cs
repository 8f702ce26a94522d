using System.Net;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

public sealed class PagesTests(World world)
{
    [Fact]
    public async Task The_first_page_shows_ones_own_units_as_cards()
    {
        var page = await world.Nurse.OpenAsync("/");
        Assert.Equal("My units", page.Heading);
        var card = Assert.Single(page.Document.QuerySelectorAll(".ek-cards > li"));
        Assert.Contains("Ward 7", card.TextContent);
        Assert.Contains("Team member", card.TextContent);
    }

    [Fact]
    public async Task The_about_page_names_the_sources_of_open_data_to_anybody()
    {
        var page = await world.Nobody.OpenAsync("/about");
        Assert.Contains("Contains Public Health Scotland data licensed under the", page.Text);
        Assert.Contains("Open Government Licence v3.0", page.Text);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_what_to_do()
    {
        var page = await world.Nurse.OpenAsync("/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/search']"));
    }

    [Fact]
    public void Each_form_that_people_write_in_is_guarded_against_patients_numbers()
    {
        var source = Path.Combine(Source(), "src");
        var pages = Directory
            .EnumerateFiles(source, "*.razor", SearchOption.AllDirectories)
            .Where(IsWrittenIn)
            .ToList();
        var open = pages.Where(file =>
            !File.ReadAllText(file).Contains("<NoPatientIdentifiers", StringComparison.Ordinal)
        );
        Assert.True(pages.Count > 8);
        Assert.Empty(open.Select(Path.GetFileName));
    }

    /// <summary>A form of Organisation or Web with a text in it, but for those whose every text is a secret or belongs to signing in.</summary>
    private static bool IsWrittenIn(string file)
    {
        var text = File.ReadAllText(file);
        return (
                file.Contains("Evenkeel.Organisation", StringComparison.Ordinal)
                || file.Contains("Evenkeel.Web", StringComparison.Ordinal)
            )
            && text.Contains("<EditForm", StringComparison.Ordinal)
            && (
                text.Contains("<TextField", StringComparison.Ordinal)
                || text.Contains("<TextArea", StringComparison.Ordinal)
            )
            && !file.Contains(
                $"{Path.DirectorySeparatorChar}SignIn{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal
            )
            && !file.EndsWith("SecondStepSettingPage.razor", StringComparison.Ordinal);
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Evenkeel.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
