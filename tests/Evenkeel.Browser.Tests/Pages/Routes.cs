using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Pages;

/// <summary>Every address pattern that a page of the built program has, read from its files: nobody has to remember to list one.</summary>
internal static partial class Routes
{
    private const string Route = "RouteAttribute";

    public static IReadOnlyList<string> All { get; } =
    [.. Directory.EnumerateFiles(Path.GetDirectoryName(Folders.WebProgram)!, "Evenkeel.*.dll").SelectMany(Of).Order()];

    /// <summary>The routes that no example opens.</summary>
    public static IEnumerable<string> Without(IEnumerable<Example> examples, IEnumerable<string> routes) =>
        routes.Except(examples.Select(example => example.Route));

    public static string Pattern(string route) => $"^{Parameter().Replace(route, "[^/]+")}$";

    private static List<string> Of(string file)
    {
        using var program = new PEReader(File.OpenRead(file));
        var metadata = program.GetMetadataReader();
        return
        [
            .. metadata
                .CustomAttributes.Select(metadata.GetCustomAttribute)
                .Where(it => IsRoute(metadata, it))
                .Select(it => Template(metadata, it)),
        ];
    }

    private static bool IsRoute(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, Route);
    }

    /// <summary>The one argument stands behind two bytes that every attribute begins with.</summary>
    private static string Template(MetadataReader metadata, CustomAttribute attribute)
    {
        var blob = metadata.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        return blob.ReadSerializedString()!;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
