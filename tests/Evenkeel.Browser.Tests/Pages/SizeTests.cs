namespace Evenkeel.Browser.Tests.Pages;

public sealed class SizeTests(Site site, ITestOutputHelper output)
{
    private const double Most = 150 * 1024;

    [Fact]
    public async Task The_first_view_of_a_wards_measures_is_at_most_150_KB_over_the_wire()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await wire.SendAsync("Network.enable");
        double bytes = 0;
        var parts = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, part) =>
        {
            bytes += part!.Value.GetProperty("encodedDataLength").GetDouble();
            parts++;
        };
        await visit.Page.GotoAsync("/units/ward-7/measures", new() { WaitUntil = WaitUntilState.NetworkIdle });
        output.WriteLine($"{bytes / 1024:0.0} KB in {parts} parts");
        Assert.True(parts >= 4, "The page, its style and its two scripts were expected.");
        Assert.InRange(bytes, 1024, Most);
    }
}
