using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.House;

public sealed class ModelTests
{
    [Theory]
    [InlineData("sqlite:never-opened.db")]
    [InlineData("postgres:Host=none")]
    public async Task No_change_of_the_model_waits_for_a_migration(string choice)
    {
        await using var services = new ServiceCollection().AddLogging().AddEvenkeelFor(choice).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<AppDb>().Database.HasPendingModelChanges());
    }
}
