using Evenkeel.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Cli;

/// <summary>The unit that --unit names.</summary>
internal static class NamedUnit
{
    public static async Task<UnitRow> FindAsync(string code, IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<OrganisationCatalogue>().FindAsync(code, ct)
        ?? throw new InvalidOperationException($"There is no unit with the code {code}.");

    /// <summary>The one that is named; without a name the one that stands below no other.</summary>
    public static async Task<UnitRow> OrTopAsync(string? code, IServiceProvider services, CancellationToken ct)
    {
        if (code is not null)
        {
            return await FindAsync(code, services, ct);
        }

        var tops = await services.GetRequiredService<OrganisationCatalogue>().Tops.HighestFirst().ToListAsync(ct);
        return tops switch
        {
            [var one] => one,
            [] => throw new InvalidOperationException("There is no unit yet. Set Evenkeel up first."),
            _ => throw new InvalidOperationException(
                $"Several units stand below no other: {string.Join(", ", tops.Select(u => $"{u.Name} ({u.Code})"))}. Say with --unit CODE whose file it is."
            ),
        };
    }
}
