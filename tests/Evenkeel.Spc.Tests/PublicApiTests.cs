using PublicApiGenerator;

namespace Evenkeel.Spc.Tests;

public class PublicApiTests
{
    /// <summary>PublicApi.txt is reviewed like code. After a wanted change, copy PublicApi.received.txt from beside the test over it.</summary>
    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var received = typeof(Chart)
            .Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n");
        var reviewed = Path.Combine(GoldenCases.OwnFolder, "..", "PublicApi.txt");
        var accepted = File.Exists(reviewed) ? File.ReadAllText(reviewed).ReplaceLineEndings("\n") : "";
        if (received.Trim() != accepted.Trim())
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), received);
        Assert.Equal(accepted.Trim(), received.Trim());
    }
}
