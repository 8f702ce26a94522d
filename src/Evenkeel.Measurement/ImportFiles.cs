using System.Text.Json;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;

namespace Evenkeel.Measurement;

/// <summary>What an import of a file did, or would do.</summary>
/// <param name="IsRefused">Nothing was stored: the reports say why.</param>
/// <param name="Reports">For each measure of the file, what was decided, for a person to read.</param>
/// <param name="UnknownUnits">What the file calls units that are not known.</param>
public sealed record ImportedFile(
    bool IsRefused,
    StoredReadings? Stored,
    IReadOnlyList<string> Reports,
    IReadOnlyList<string> UnknownUnits
)
{
    internal string FileName { get; init; } = "";
    internal IReadOnlyList<ImportResult> Results { get; init; } = [];

    /// <summary>What was decided on every row for each measure, and what was stored, as JSON (UTF-8, snake_case).</summary>
    public void WriteJson(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, ReportJson.Options);
        json.WriteStartObject();
        json.WriteString("file", FileName);
        json.WriteBoolean("refused", IsRefused);
        if (Stored is { } stored)
        {
            json.WriteStartObject("stored");
            json.WriteNumber("added", stored.Added);
            json.WriteNumber("corrected", stored.Corrected);
            json.WriteNumber("unchanged", stored.Unchanged);
            json.WriteEndObject();
        }

        json.WriteStartArray("measures");
        foreach (var result in Results)
        {
            ReportJson.Write(result, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>Imports whole files by a mapping, for the command line and the demonstration with real data.</summary>
public sealed class ImportFiles
{
    private readonly ReadingsImport import;

    internal ImportFiles(ReadingsImport import) => this.import = import;

    /// <summary>The names of the published files that are known without a mapping of one's own.</summary>
    public static IReadOnlyList<string> ReadyMappings => ReadyMapping.Names;

    /// <summary>Where a ready mapping's file lies below the folder of published data.</summary>
    public static string FileOf(string readyMapping) => Find(readyMapping).File;

    /// <param name="mapping">The name of a ready mapping, or the path of a JSON file of that form.</param>
    /// <exception cref="ImportSettingsException">The mapping cannot be used.</exception>
    public async Task<ImportedFile> RunAsync(
        Stream file,
        string fileName,
        string mapping,
        UnitRow at,
        bool dryRun,
        CancellationToken ct
    )
    {
        var ready = Find(mapping);
        var sha256 = ReadingsImport.Hash(file);
        var measured = new List<CheckedMeasure>();
        foreach (var one in ready.Measures)
        {
            // Each measure reads the file again, with its own columns and filters.
            var opened = one.OpenIn(file, fileName);
            measured.Add(await import.CheckAsync(opened, one, at, null, ct));
        }

        if (measured.Find(m => m.IsUnsure) is { } unsure)
        {
            throw new ImportSettingsException(WhichIsMeant(unsure));
        }

        if (measured.Find(m => m.Fed is not null) is { } fed)
        {
            throw new ImportSettingsException(fed.Fed!);
        }

        var refused = measured.Exists(m => m.Result.Decision is FileDecision.Reject or FileDecision.NeedsConfirmation);
        var stored = refused || dryRun ? null : await import.StoreAsync(measured, at, fileName, sha256, null, null, ct);
        return new ImportedFile(
            refused,
            stored,
            [.. measured.Select(Report)],
            [.. measured.SelectMany(Unknown).Distinct()]
        )
        {
            FileName = fileName,
            Results = [.. measured.Select(m => m.Result)],
        };
    }

    private static string WhichIsMeant(CheckedMeasure one) =>
        $"Several measures are called '{one.Shape.Name}'. Say in the mapping which is meant, beside \"measure\": "
        + string.Join(" or ", one.Named.Select(n => $"\"measure_id\": \"{n.Measure.Id}\" (kept by {n.Keeper.Name})"))
        + ", or \"make_new\": true.";

    private static string Report(CheckedMeasure one)
    {
        using var text = new StringWriter();
        ReportTable.Write(one.Result, text);
        return text.ToString();
    }

    private static IEnumerable<string> Unknown(CheckedMeasure one)
    {
        for (var i = 0; i < one.Result.Rows.Count; i++)
        {
            if (
                one.Result.Rows[i].Code == ImportCode.OrganisationUnknown
                && one.Result.Rows.Detail(i)?.Main.Seen is { Length: > 0 } seen
            )
            {
                yield return seen;
            }
        }
    }

    private static ReadyMapping Find(string mapping)
    {
        if (ReadyMapping.Find(mapping) is { } ready)
        {
            return ready;
        }

        if (!File.Exists(mapping))
        {
            throw new ImportSettingsException(
                $"There is no mapping '{mapping}': neither a file nor one of {string.Join(", ", ReadyMapping.Names)}."
            );
        }

        using var stream = File.OpenRead(mapping);
        return ReadyMapping.Parse(SettingsJson.Read(stream, "mapping"));
    }
}
