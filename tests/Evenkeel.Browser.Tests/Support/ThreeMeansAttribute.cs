using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>A journey by mouse, with the keyboard alone, and without script.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThreeMeansAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([.. Enum.GetValues<Means>().Select(means => new TheoryDataRow<Means>(means))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
