using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>What a programme has at its sites.</summary>
public sealed partial class ProgrammeTests
{
    [Fact]
    public async Task What_its_sites_measure_and_test_is_not_said_to_be_missing()
    {
        var own = await MakeAsync("gaps");
        await BringAsync(own);
        var theory = await own.Manager.OpenAsync($"{own.Address}/theory");
        var drawn = await theory.SubmitAsync(
            ("Form.Text", "A walk at nine"),
            ("Form.IsIdea", "true"),
            ("Form.Ends", "true")
        );
        Assert.Contains("No outcome measure: nobody could tell", drawn.Text);
        var before = (await own.Manager.OpenAsync($"{own.Address}/progress")).Text;
        Assert.Contains("No outcome measure is chosen.", before);
        Assert.Contains("No test of a change is planned that you see.", before);
        await ShareAsync(own, "Outcome");
        await own.One.PlanAsync(await PartAsync(own.One, own, 0), "Walk");
        Assert.DoesNotContain("No outcome measure", (await own.Manager.OpenAsync($"{own.Address}/theory")).Text);
        var after = (await own.Manager.OpenAsync($"{own.Address}/progress")).Text;
        Assert.DoesNotContain("No outcome measure", after);
        Assert.Contains("Its sites share 1 outcome measure.", after);
        Assert.Contains("At its sites: 1 test planned, 0 of them begun and 0 studied.", after);
        // Of a project that is not theirs to see nobody hears that it tests something.
        Assert.DoesNotContain("At its sites", (await own.Two.OpenAsync($"{own.Address}/progress")).Text);
    }

    [Fact]
    public async Task What_a_private_part_tests_counts_for_its_people_only()
    {
        var own = await MakeAsync("gaps-private");
        await BringAsync(own);
        var within = $"/units/{own.Ward(0)}/improvement/start?programme={own.Address.Split('/')[^1]}";
        var hidden = await (await own.One.OpenAsync(within)).SubmitAsync(
            ("Form.Title", "Numbats hide"),
            ("Form.IsPrivate", "true")
        );
        Assert.Equal("Numbats hide", hidden.Heading);
        await own.One.PlanAsync(hidden.Path, "Hide");
        var reasons = (await own.Manager.OpenAsync($"{own.Address}/progress")).Text;
        Assert.Contains("No test of a change is planned that you see.", reasons);
        Assert.DoesNotContain("At its sites", reasons);
    }
}
