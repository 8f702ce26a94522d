using Evenkeel.Database.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Evenkeel.Tests.Platform.Data;

public sealed class PoolTests
{
    [Theory]
    [InlineData("Host=here", 40)]
    [InlineData("Host=here;Maximum Pool Size=80", 80)]
    [InlineData("Host=here;MaxPoolSize=100", 100)]
    public void A_node_takes_a_part_of_a_servers_usual_connections_unless_told_otherwise(string connection, int most)
    {
        var options = new DbContextOptionsBuilder();
        new PostgresProvider().Use(options, connection);
        var used = RelationalOptionsExtension.Extract(options.Options).ConnectionString;
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(used).MaxPoolSize);
    }
}
