using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Evenkeel.Spc.Mutants;

/// <summary>
/// Rewrites a file so that every mutant is in it, each behind the question whether it is the active one. What is inside of a changed
/// expression is unchanged: one mutant at a time.
/// </summary>
internal sealed class Mutator(SemanticModel model, string file, List<Mutant> mutants, ISet<int> leftOut)
    : CSharpSyntaxRewriter
{
    public const string Mark = "mutant";

    /// <summary>Of so many changes about one is none at all, and must survive: a figure with one of them noticed is no figure.</summary>
    private const int Every = 7;

    public override SyntaxNode? Visit(SyntaxNode? node) =>
        node is null || IsLeftAlone(node) ? node
        : node is ExpressionSyntax expression ? Switch(expression, (ExpressionSyntax)base.Visit(node)!)
        : node is ExpressionStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
        || node is ReturnStatementSyntax { Expression: null }
            ? Switch((StatementSyntax)node, (StatementSyntax)base.Visit(node)!)
        : base.Visit(node);

    private static bool IsLeftAlone(SyntaxNode node) =>
        node
            is AttributeListSyntax
                or EnumMemberDeclarationSyntax
                or ParameterSyntax
                or PatternSyntax
                or SwitchLabelSyntax
                or TypeSyntax
                and not SimpleNameSyntax
                or StackAllocArrayCreationExpressionSyntax
                or InterpolationFormatClauseSyntax
        || node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || node is LocalDeclarationStatementSyntax { IsConst: true }
        || node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } };

    private ExpressionSyntax Switch(ExpressionSyntax at, ExpressionSyntax inner)
    {
        var type = TypeOf(at);
        if (type is null || !MayBeSwitched(at))
            return inner;
        List<(string Kind, ExpressionSyntax To)> all = [.. Replacements.Of(at), .. Whole(at, type)];
        if (all.Count > 0 && mutants.Count % Every == 0)
            all.Add((Mutant.Unchanged, at));
        var ids = new List<int>();
        foreach (var (kind, to) in all)
            if (Add(kind, at, to.ToString()) is { } id)
            {
                inner = Question(id, Cast(type, to), ids.Count == 0 ? Cast(type, inner) : inner);
                ids.Add(id);
            }
        return ids.Count == 0
            ? inner
            : ParenthesizedExpression(inner)
                .WithTriviaFrom(at)
                .WithAdditionalAnnotations(ids.Select(id => new SyntaxAnnotation(Mark, Text(id))));
    }

    /// <summary>What may be changed because of where it stands: a condition, or what a member answers.</summary>
    private static IEnumerable<(string Kind, ExpressionSyntax To)> Whole(ExpressionSyntax at, ITypeSymbol type) =>
        at.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax => Replacements.OfCondition(at),
            ForStatementSyntax loop when loop.Condition == at => Replacements.OfCondition(at),
            ConditionalExpressionSyntax choice when choice.Condition == at => Replacements.OfCondition(at),
            ReturnStatementSyntax
            or ArrowExpressionClauseSyntax when at is not (LiteralExpressionSyntax or ThrowExpressionSyntax) =>
            [
                (
                    "answer",
                    ParseExpression($"default({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})!")
                ),
            ],
            _ => [],
        };

    private StatementSyntax Switch(StatementSyntax at, StatementSyntax inner)
    {
        var ids = new List<int>();
        foreach (var (kind, to) in MakesNames(at) || EndsCase(at) ? [] : Statements(at))
            if (Add(kind, at, to.ToString()) is { } id)
            {
                inner = IfStatement(Is(id), Block(to), ElseClause(Block(inner)));
                ids.Add(id);
            }
        return inner.WithAdditionalAnnotations(ids.Select(id => new SyntaxAnnotation(Mark, Text(id))));
    }

    private static IEnumerable<(string Kind, StatementSyntax To)> Statements(StatementSyntax at)
    {
        yield return ("statement", EmptyStatement());
        if (at is not ExpressionStatementSyntax { Expression: var expression })
            yield break;
        var other = expression switch
        {
            AssignmentExpressionSyntax assignment => Beside(assignment),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } up => $"{up.Operand}--;",
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } down =>
                $"{down.Operand}++;",
            _ => "",
        };
        if (other.Length > 0)
            yield return ("assignment", ParseStatement(other));
    }

    private static string Beside(AssignmentExpressionSyntax at)
    {
        var other = at.OperatorToken.Text switch
        {
            "+=" => "-=",
            "-=" => "+=",
            "*=" => "/=",
            "/=" => "*=",
            "|=" => "&=",
            "&=" => "|=",
            "<<=" => ">>=",
            ">>=" => "<<=",
            _ => "",
        };
        return other.Length == 0 ? "" : $"{at.Left} {other} {at.Right};";
    }

    private int? Add(string kind, SyntaxNode at, string to)
    {
        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        mutants.Add(
            new(mutants.Count + 1, kind, $"{file}:{Text(line)}", Short(at.ToString()), Short(to), IsInStatic(at))
        );
        return leftOut.Contains(mutants.Count) ? null : mutants.Count;
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax at)
    {
        var info = model.GetTypeInfo(at);
        var isConstant = model.GetConstantValue(at).HasValue || at is InterpolatedStringExpressionSyntax;
        var type =
            isConstant || at.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
                ? info.ConvertedType
                : info.Type;
        return type is null or { SpecialType: SpecialType.System_Void } or IErrorTypeSymbol ? null : type;
    }

    /// <summary>Names that it makes would be made twice; a place that is written to has no other.</summary>
    private static bool MayBeSwitched(ExpressionSyntax at) =>
        at.Parent is not (ExpressionStatementSyntax or RefExpressionSyntax or NameColonSyntax or NameEqualsSyntax)
        && !(at.Parent is AssignmentExpressionSyntax assignment && assignment.Left == at)
        && !(at.Parent is ArgumentSyntax argument && !argument.RefKindKeyword.IsKind(SyntaxKind.None))
        && !(at.Parent is ForStatementSyntax loop && loop.Condition != at)
        && !(
            at is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax && at.Parent is ArrowExpressionClauseSyntax
        )
        && !MakesNames(at);

    /// <summary>No case may run on into the next.</summary>
    private static bool EndsCase(StatementSyntax at) =>
        at.Parent is SwitchSectionSyntax
        && at is (BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax);

    private static bool MakesNames(SyntaxNode at) =>
        at.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);

    private static bool IsInStatic(SyntaxNode at) =>
        at.Ancestors()
            .Any(node =>
                node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.StaticKeyword)
                || node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }
                    && property.Modifiers.Any(SyntaxKind.StaticKeyword)
                || node is ConstructorDeclarationSyntax made && made.Modifiers.Any(SyntaxKind.StaticKeyword)
            );

    private static ExpressionSyntax Cast(ITypeSymbol type, ExpressionSyntax to) =>
        type.IsRefLikeType || type.TypeKind == TypeKind.Delegate || type.IsTupleType
            ? ParenthesizedExpression(to.WithoutTrivia())
            : CastExpression(
                ParseTypeName(
                    type.ToDisplayString(NullableFlowState.MaybeNull, SymbolDisplayFormat.FullyQualifiedFormat)
                ),
                ParenthesizedExpression(to)
            );

    private static ConditionalExpressionSyntax Question(int id, ExpressionSyntax to, ExpressionSyntax inner) =>
        ConditionalExpression(Is(id), ParenthesizedExpression(to), ParenthesizedExpression(inner));

    private static ExpressionSyntax Is(int id) => ParseExpression($"global::{ActiveMutant.Type}.Is({Text(id)})");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 70 ? $"{line[..70]}…" : line;
    }
}
