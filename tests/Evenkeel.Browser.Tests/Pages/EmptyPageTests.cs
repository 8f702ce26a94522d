namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The same where nothing is yet.</summary>
public sealed class EmptyPageTests(Site site)
{
    [Theory]
    [InlineData("/set-up")]
    [InlineData("/sign-in")]
    public async Task Before_it_is_set_up(string address)
    {
        await using var visit = await site.OpenAsync(await site.NeverSetUpAsync());
        await PageCheck.AssertGoodAsync(visit, address);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/units/nhs-newplace")]
    [InlineData("/units/nhs-newplace/measures")]
    [InlineData("/units/nhs-newplace/record")]
    [InlineData("/units/nhs-newplace/measures/add")]
    public async Task Where_there_is_one_unit_and_nothing_else(string address)
    {
        await using var visit = await site.OpenNewAsync();
        var response = await visit.GoAsync(address);
        Assert.Equal(200, response.Status);
        await PageCheck.AssertGoodAsync(visit, address);
    }
}
