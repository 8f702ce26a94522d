using Evenkeel.Organisation;

namespace Evenkeel.Tests.Organisation;

/// <summary>Units stand in the order in which people count them.</summary>
public sealed class UnitOrderTests
{
    [Fact]
    public void A_number_in_a_name_counts_as_a_number() =>
        Assert.Equal(
            ["Theatre", "Ward 1", "Ward 2", "Ward 11", "Ward 12"],
            new[] { "Ward 1", "Ward 11", "Ward 12", "Theatre", "Ward 2" }.Order(UnitOrder.ByName)
        );
}
