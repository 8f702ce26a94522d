using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

public sealed class ListTests
{
    [Fact]
    public void A_second_click_on_a_head_turns_the_order_round()
    {
        var order = SortOrder.Parse(null, "name");
        Assert.Equal("-name", order.After("name"));
        Assert.Equal("name", SortOrder.Parse("-name").After("name"));
        Assert.Equal("falls", order.After("falls"));
        Assert.Equal("ascending", order.AriaFor("name"));
        Assert.Equal("descending", SortOrder.Parse("-name").AriaFor("name"));
        Assert.Null(order.AriaFor("falls"));
    }

    [Theory]
    [InlineData(96, 0, "%", "96\u00a0%")]
    [InlineData(12345.678, 1, "", "12,345.7")]
    [InlineData(-0.04, 1, "days", "0.0\u00a0days")]
    [InlineData(-2.5, 0, "", "\u22123")]
    public void A_number_is_written_with_its_unit(double value, int decimals, string unit, string expected) =>
        Assert.Equal(expected, new MeasureFormat(decimals, unit).Text(value));

    [Fact]
    public void A_value_that_differs_is_seen_to_differ()
    {
        Assert.True(new ConflictRow("Value", "4", "5").Differs);
        Assert.False(new ConflictRow("Note", null, "").Differs);
    }
}
