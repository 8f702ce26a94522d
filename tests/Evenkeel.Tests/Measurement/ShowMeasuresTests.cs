using System.Net;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

public sealed class ShowMeasuresTests(World world)
{
    [Fact]
    public async Task The_filters_stand_in_the_address()
    {
        var (safe, timely) = (Arrange.Name("Sorted safe"), Arrange.Name("Sorted timely"));
        await world.Lead.MeasureAsync(safe, more: ("Form.Dimensions", "Safe"));
        await world.Lead.MeasureAsync(timely, more: ("Form.Dimensions", "Timely"));
        var page = await world.Reader.OpenAsync("/units/ward-7/measures?q=sorted&dimension=Safe");
        Assert.Contains(safe, page.Text);
        Assert.DoesNotContain(timely, page.Text);
        var none = await world.Reader.OpenAsync("/units/ward-7/measures?q=no+such+measure");
        Assert.Contains("No measure fits these filters.", none.Text);
    }

    [Fact]
    public async Task The_table_lists_the_same_measures()
    {
        var name = Arrange.Name("Tabled");
        await world.Lead.MeasureAsync(name);
        var page = await world.Reader.OpenAsync("/units/ward-7/measures?view=table&q=tabled");
        Assert.Contains(
            page.Document.QuerySelectorAll("table a"),
            link => link.TextContent.Contains(name, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/units/ward-7/measures")]
    [InlineData("/units/ward-7/measures?view=table")]
    public async Task Somebody_of_another_unit_finds_no_measures(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(address)).Status);

    [Fact]
    public async Task A_measure_is_found_only_at_its_own_unit()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Own"));
        Assert.Equal(HttpStatusCode.OK, (await world.Reader.OpenAsync(measure)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(measure)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync("/units/ward-7/measures/999999")).Status);
        var elsewhere = measure.Replace("ward-7", "ward-8", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Analyst.OpenAsync(elsewhere)).Status);
    }
}
