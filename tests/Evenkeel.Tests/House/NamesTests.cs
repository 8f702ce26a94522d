namespace Evenkeel.Tests.House;

public sealed class NamesTests
{
    private static readonly string[] Nowhere = ["Core", "Common", "Shared", "Helpers", "Utils"];

    [Fact]
    public void Every_room_says_what_is_in_it() =>
        Assert.DoesNotContain(Sources.Files("src", "*.*"), IsInANamelessRoom);

    [Theory]
    [InlineData("src/Evenkeel.Common/Thing.cs", true)]
    [InlineData("src/Evenkeel.Measurement/Helpers/Thing.cs", true)]
    [InlineData("src/Evenkeel.Measurement/AddMeasure/AddMeasure.cs", false)]
    public void A_nameless_room_is_noticed(string path, bool isNoticed) =>
        Assert.Equal(isNoticed, IsInANamelessRoom(path));

    private static bool IsInANamelessRoom(string path) =>
        path.Split('/')[..^1].SelectMany(folder => folder.Split('.')).Any(Nowhere.Contains);
}
