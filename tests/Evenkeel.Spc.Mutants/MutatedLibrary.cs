using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenkeel.Spc.Mutants;

/// <summary>The library compiled once with all the mutants of a folder in it.</summary>
internal sealed class MutatedLibrary
{
    private const int MostRounds = 60;
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public required IReadOnlyList<Mutant> Mutants { get; init; }

    /// <summary>Changes that are no C#.</summary>
    public required int NotCompiled { get; init; }

    /// <param name="root">Of the project's sources.</param>
    /// <param name="generated">Where the build wrote its own files.</param>
    public static MutatedLibrary Compile(string root, string generated, string folder, string output)
    {
        var trees = Sources(root, generated);
        var plain = Compilation(trees);
        var leftOut = new HashSet<int>();
        for (var round = 0; round < MostRounds; round++)
        {
            var mutants = new List<Mutant>();
            var mutated = trees.Select(tree => Mutated(tree, plain, root, folder, mutants, leftOut)).ToList();
            mutated.Add(CSharpSyntaxTree.ParseText(ActiveMutant.Source(mutants.Count), Options));
            var result = Compilation(mutated).Emit(output);
            if (result.Success)
                return new()
                {
                    Mutants = [.. mutants.Where(mutant => !leftOut.Contains(mutant.Id))],
                    NotCompiled = leftOut.Count,
                };
            Drop(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), mutants, leftOut);
        }
        throw new InvalidOperationException("The changes cannot be compiled.");
    }

    /// <summary>So many changes by chance, always the same, and a seventh as many that change nothing.</summary>
    public MutatedLibrary Sampled(int size)
    {
        var some = Mutants.ToArray();
        new Random(1).Shuffle(some);
        var (none, changes) = (
            some.Where(mutant => mutant.Kind == Mutant.Unchanged).Take(size / 7),
            some.Where(mutant => mutant.Kind != Mutant.Unchanged).Take(size)
        );
        return new() { Mutants = [.. none.Concat(changes).OrderBy(mutant => mutant.Id)], NotCompiled = NotCompiled };
    }

    private static List<SyntaxTree> Sources(string root, string generated) =>
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(generated, "*.cs"))
                .Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)),
        ];

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            "Evenkeel.Spc",
            trees,
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
                .Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    private static SyntaxTree Mutated(
        SyntaxTree tree,
        CSharpCompilation plain,
        string root,
        string folder,
        List<Mutant> mutants,
        HashSet<int> leftOut
    )
    {
        var file = Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/');
        if ((Path.GetDirectoryName(file) ?? "") != folder)
            return tree;
        var changed = new Mutator(plain.GetSemanticModel(tree), file, mutants, leftOut).Visit(tree.GetRoot())!;
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)changed, Options, tree.FilePath);
    }

    /// <summary>
    /// Leaves out the changes that an error stands in. A name that is not assigned any more is complained of elsewhere: then the member's
    /// changes of statements go.
    /// </summary>
    private static void Drop(IEnumerable<Diagnostic> errors, List<Mutant> mutants, HashSet<int> leftOut)
    {
        var before = leftOut.Count;
        foreach (var error in errors)
        {
            var at = error
                .Location.SourceTree!.GetRoot()
                .FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
            var member = at.FirstAncestorOrSelf<MemberDeclarationSyntax>();
            var ids = error.Id is "CS0165" or "CS0161" or "CS0177" or "CS0170"
                ? Of(member?.DescendantNodes() ?? [])
                    .Where(id => mutants[id - 1].Kind is "statement" or "logic" or "condition" or "constant")
                : Of(at.AncestorsAndSelf().Where(node => node.HasAnnotations(Mutator.Mark)).Take(1));
            leftOut.UnionWith(ids);
        }
        if (leftOut.Count == before)
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(5)));
    }

    private static IEnumerable<int> Of(IEnumerable<SyntaxNode> nodes) =>
        nodes.SelectMany(node => node.GetAnnotations(Mutator.Mark)).Select(mark => int.Parse(mark.Data!, null));
}
