using System.Reflection;
using Microsoft.AspNetCore.Components;
using PublicApiGenerator;

namespace Evenkeel.Tests.House;

/// <summary>What one module may use of another, in a file that is reviewed like code.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Assemblies => ["Spc", "Ui", "Platform", "Organisation", "Measurement", "Control"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_as_reviewed(string name)
    {
        var assembly = Assembly.Load($"Evenkeel.{name}");
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            IncludeTypes = [.. assembly.GetExportedTypes().Where(type => name == "Ui" || !IsMadeByRazor(type))],
        };
        var surface = assembly.GeneratePublicApi(options);
        Sources.IsReviewed($"tests/Evenkeel.Tests/House/surface/{name}.txt", surface.ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>Razor makes every page public; other modules use a page by its address only.</summary>
    private static bool IsMadeByRazor(Type type) =>
        type.Name == "_Imports" || type.GetCustomAttributes<RouteAttribute>().Any();
}
