using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.House;

/// <summary>Whatever goes into the history reads as a sentence there: each recorded entity has a describer, and one only.</summary>
public sealed class DescribedTests(World world)
{
    [Fact]
    public async Task Each_recorded_entity_says_how_it_reads_in_the_history()
    {
        var (recorded, described) = await world.App.AsSystemAsync(services =>
            Task.FromResult(
                (
                    services
                        .GetRequiredService<AppDb>()
                        .Model.GetEntityTypes()
                        .Where(IsRecorded)
                        .Select(entity => entity.ClrType.Name)
                        .Order()
                        .ToList(),
                    services.GetServices<IDescribeChanges>().SelectMany(d => d.Entities).Order().ToList()
                )
            )
        );
        Assert.Contains("Reading", recorded);
        Assert.Equal(recorded, described);
    }

    /// <summary>Identity and data protection save for themselves, without an act.</summary>
    private static bool IsRecorded(IEntityType entity) =>
        entity.ClrType.Namespace!.StartsWith("Evenkeel", StringComparison.Ordinal)
        && entity.ClrType.Name is not ("Account" or nameof(RecordedAct) or nameof(RecordedChange))
        && !Attribute.IsDefined(entity.ClrType, typeof(NotRecordedAttribute));
}
