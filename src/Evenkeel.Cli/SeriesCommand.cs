using System.CommandLine;
using System.Globalization;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Cli;

/// <summary>evenkeel series list | export</summary>
internal static class SeriesCommand
{
    private static readonly Option<string?> Unit = new("--unit")
    {
        Description = "The code of a unit: its series and those below it. Without it: all.",
    };

    private static readonly Option<bool> Unsuppressed = new("--unsuppressed")
    {
        Description =
            "Write small counts too. Only for the owner of the data: whoever has the file must keep it as safe as the system does, and suppress before passing anything on.",
    };

    public static Command Create() => new("series", "What is measured, and what it says.") { List(), Export() };

    private static Command List()
    {
        var command = new Command(
            "list",
            "One line a series: number, unit, measure, latest value, what its chart says."
        )
        {
            Unit,
        };
        command.SetAction(
            (arguments, ct) =>
                CliHost.RunOnCurrentAsync((services, token) => ListAsync(arguments.GetValue(Unit), services, token), ct)
        );
        return command;
    }

    private static Command Export()
    {
        var command = new Command(
            "export",
            "Every reading as CSV on stdout. Counts below the organisation's threshold are left out, and those that would tell them."
        )
        {
            Unit,
            Unsuppressed,
        };
        command.SetAction(
            (arguments, ct) =>
                CliHost.RunOnCurrentAsync(
                    (services, token) =>
                        ExportAsync(arguments.GetValue(Unit), arguments.GetValue(Unsuppressed), services, token),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> ListAsync(string? code, IServiceProvider services, CancellationToken ct)
    {
        var organisation = services.GetRequiredService<OrganisationCatalogue>();
        var units = await UnitsAsync(code, services, ct);
        var rows = services
            .GetRequiredService<MeasureCatalogue>()
            .Series.Where(s => units.Contains(s.UnitId))
            .Join(organisation.Units, s => s.UnitId, u => u.Id, (s, u) => new { Series = s, Unit = u })
            .OrderBy(r => r.Unit.Name)
            .ThenBy(r => r.Series.Measure);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var value = row.Series.LastValue?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";
            Console.WriteLine(
                $"{row.Series.Number}\t{row.Unit.Code}\t{row.Unit.Name}\t{row.Series.Measure}\t{value}\t{row.Series.Sentence}"
            );
        }

        return ExitCodes.Ok;
    }

    private static async Task<int> ExportAsync(
        string? code,
        bool unsuppressed,
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var units = await UnitsAsync(code, services, ct);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        await services.GetRequiredService<ReadingExport>().WriteCsvAsync(output, units, !unsuppressed, ct);
        return ExitCodes.Ok;
    }

    /// <summary>The unit that is named and those below it, or all there are.</summary>
    private static async Task<IQueryable<UnitId>> UnitsAsync(
        string? code,
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var organisation = services.GetRequiredService<OrganisationCatalogue>();
        return code is null
            ? organisation.Units.Select(u => u.Id)
            : organisation.Below((await NamedUnit.FindAsync(code, services, ct)).Id);
    }
}
