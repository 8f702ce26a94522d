using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Evenkeel.Spc.Mutants;

/// <summary>What may stand in place of an expression.</summary>
internal static class Replacements
{
    public static IEnumerable<(string Kind, ExpressionSyntax To)> Of(ExpressionSyntax at) =>
        at switch
        {
            BinaryExpressionSyntax binary => Binary(binary),
            PrefixUnaryExpressionSyntax prefix => Prefix(prefix),
            LiteralExpressionSyntax literal => Literal(literal),
            InterpolatedStringExpressionSyntax => [("text", ParseExpression("\"\""))],
            InvocationExpressionSyntax call => Call(call),
            IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax } pattern => Pattern(pattern),
            _ => [],
        };

    /// <summary>The opposite of a condition, and nothing where the comparison itself is changed.</summary>
    public static IEnumerable<(string Kind, ExpressionSyntax To)> OfCondition(ExpressionSyntax at) =>
        at is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            ? []
            : [("condition", Not(at))];

    public static ExpressionSyntax Not(ExpressionSyntax at) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(at));

    /// <summary>The operators that may stand in place of one.</summary>
    public static (string Kind, SyntaxKind[] To) Operators(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.AddExpression => ("arithmetic", [SyntaxKind.SubtractExpression]),
            SyntaxKind.SubtractExpression => ("arithmetic", [SyntaxKind.AddExpression]),
            SyntaxKind.MultiplyExpression => ("arithmetic", [SyntaxKind.DivideExpression]),
            SyntaxKind.DivideExpression => ("arithmetic", [SyntaxKind.MultiplyExpression]),
            SyntaxKind.ModuloExpression => ("arithmetic", [SyntaxKind.MultiplyExpression]),
            SyntaxKind.LeftShiftExpression => ("bits", [SyntaxKind.RightShiftExpression]),
            SyntaxKind.RightShiftExpression => ("bits", [SyntaxKind.LeftShiftExpression]),
            SyntaxKind.BitwiseAndExpression => ("bits", [SyntaxKind.BitwiseOrExpression]),
            SyntaxKind.BitwiseOrExpression => ("bits", [SyntaxKind.BitwiseAndExpression]),
            SyntaxKind.ExclusiveOrExpression => ("bits", [SyntaxKind.BitwiseAndExpression]),
            SyntaxKind.LessThanExpression => (
                "comparison",
                [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression]
            ),
            SyntaxKind.LessThanOrEqualExpression => (
                "comparison",
                [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression]
            ),
            SyntaxKind.GreaterThanExpression => (
                "comparison",
                [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanExpression]
            ),
            SyntaxKind.GreaterThanOrEqualExpression => (
                "comparison",
                [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression]
            ),
            SyntaxKind.EqualsExpression => ("comparison", [SyntaxKind.NotEqualsExpression]),
            SyntaxKind.NotEqualsExpression => ("comparison", [SyntaxKind.EqualsExpression]),
            SyntaxKind.LogicalAndExpression => ("logic", [SyntaxKind.LogicalOrExpression]),
            SyntaxKind.LogicalOrExpression => ("logic", [SyntaxKind.LogicalAndExpression]),
            _ => ("", []),
        };

    private static IEnumerable<(string, ExpressionSyntax)> Binary(BinaryExpressionSyntax at)
    {
        if (at.IsKind(SyntaxKind.CoalesceExpression) && at.Right is not ThrowExpressionSyntax)
            yield return ("null", at.Right);
        var (kind, operators) = Operators(at.Kind());
        foreach (var to in operators)
            yield return (kind, BinaryExpression(to, Whole(at.Left), Whole(at.Right)));
    }

    private static IEnumerable<(string, ExpressionSyntax)> Prefix(PrefixUnaryExpressionSyntax at) =>
        at.Kind() switch
        {
            SyntaxKind.LogicalNotExpression => [("condition", at.Operand)],
            SyntaxKind.UnaryMinusExpression => [("arithmetic", at.Operand)],
            SyntaxKind.BitwiseNotExpression => [("bits", at.Operand)],
            _ => [],
        };

    private static IEnumerable<(string, ExpressionSyntax)> Literal(LiteralExpressionSyntax at) =>
        at.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => [("constant", ParseExpression("false"))],
            SyntaxKind.FalseLiteralExpression => [("constant", ParseExpression("true"))],
            SyntaxKind.StringLiteralExpression when at.Token.ValueText.Length > 0 =>
            [
                ("text", ParseExpression("\"\"")),
            ],
            SyntaxKind.NumericLiteralExpression => [("constant", Number(at))],
            _ => [],
        };

    /// <summary>1 in place of 0, 0 in place of 1, one more than any other number.</summary>
    private static ExpressionSyntax Number(LiteralExpressionSyntax at) =>
        ParseExpression(at.Token.ValueText is "1" ? "0" : $"({at.Token.Text} + 1)");

    private static IEnumerable<(string, ExpressionSyntax)> Call(InvocationExpressionSyntax at)
    {
        if (at.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member)
            yield break;
        var other = name.Identifier.Text switch
        {
            "Min" => "Max",
            "Max" => "Min",
            "Any" => "All",
            "All" => "Any",
            "First" => "Last",
            "Last" => "First",
            "OrderBy" => "OrderByDescending",
            "OrderByDescending" => "OrderBy",
            "Floor" => "Ceiling",
            "Ceiling" => "Floor",
            _ => "",
        };
        if (other.Length > 0)
            yield return ("method", at.WithExpression(member.WithName(IdentifierName(other))));
        else if (name.Identifier.Text is "Abs" or "Sqrt" or "Clamp" or "Where" or "Take" or "Skip")
            foreach (var plain in Plain(at, member, name.Identifier.Text))
                yield return ("method", plain);
    }

    private static IEnumerable<ExpressionSyntax> Plain(
        InvocationExpressionSyntax at,
        MemberAccessExpressionSyntax of,
        string name
    ) => name is "Where" or "Take" or "Skip" ? [of.Expression] : [at.ArgumentList.Arguments[0].Expression];

    /// <summary>The bounds of a pattern moved, one at a time, and its opposite.</summary>
    private static IEnumerable<(string, ExpressionSyntax)> Pattern(IsPatternExpressionSyntax at)
    {
        yield return ("condition", Not(at));
        foreach (var bound in at.DescendantNodes().OfType<RelationalPatternSyntax>())
            yield return ("comparison", at.ReplaceNode(bound, bound.WithOperatorToken(Beside(bound.OperatorToken))));
    }

    private static SyntaxToken Beside(SyntaxToken bound) =>
        Token(
            bound.Kind() switch
            {
                SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
                SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
                SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
                _ => SyntaxKind.GreaterThanToken,
            }
        );

    private static ExpressionSyntax Whole(ExpressionSyntax at) => ParenthesizedExpression(at.WithoutTrivia());
}
