using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Evenkeel.Spc.Mutants;

/// <summary>One test: a method with one row of data.</summary>
internal sealed record Test(string Name, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Null where it passes; else why it does not.</summary>
    public string? Run()
    {
        try
        {
            var answer = Method.Invoke(
                Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!),
                Arguments
            );
            (answer as Task)?.GetAwaiter().GetResult();
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal)
                ? null
                : thrown.InnerException.Message;
        }
    }
}

/// <summary>The tests of an assembly, found and run without a runner, so that thousands of runs need one process.</summary>
internal static class TestMethods
{
    /// <param name="leftOut">Classes that are not run: they take long and see no more than the others.</param>
    public static async Task<List<Test>> OfAsync(Assembly assembly, IReadOnlySet<string> leftOut)
    {
        var tests = new List<Test>();
        foreach (
            var type in assembly.GetExportedTypes().Where(type => !type.IsAbstract && !leftOut.Contains(type.Name))
        )
        foreach (var method in type.GetMethods())
            if (method.GetCustomAttribute<FactAttribute>() is { } fact)
                tests.AddRange(
                    fact is TheoryAttribute
                        ? await RowsAsync(method)
                        : [new Test($"{type.Name}.{method.Name}", method, [])]
                );
        return tests;
    }

    private static async Task<List<Test>> RowsAsync(MethodInfo method)
    {
        await using var disposal = new DisposalTracker();
        var tests = new List<Test>();
        foreach (var data in method.GetCustomAttributes().OfType<DataAttribute>())
        {
            if (data is MemberDataAttributeBase { MemberType: null } member)
                member.MemberType = method.DeclaringType;
            foreach (var row in await data.GetData(method, disposal))
            {
                var given = row.GetData();
                tests.Add(
                    new(
                        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", given)})",
                        method,
                        [.. method.GetParameters().Select((parameter, i) => Fit(parameter, i, given))]
                    )
                );
            }
        }
        return tests;
    }

    private static object? Fit(ParameterInfo parameter, int index, object?[] given)
    {
        if (index >= given.Length)
            return parameter.DefaultValue;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return given[index] is IConvertible number && type.IsPrimitive && number.GetType() != type
            ? Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture)
            : given[index];
    }
}
