using System.Globalization;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Imports;

/// <summary>"cancer_31_day.csv: 420 added, 3 corrected", and the mappings that are kept for the next file.</summary>
internal sealed class DescribeImports(AppDb db) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Import), nameof(SavedMapping)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var numbers = changes.Where(change => change.KeyId is null).Select(change => change.KeyNumbers[0]).ToList();
        var imports = await db.Imports.AsNoTracking().Where(i => numbers.Contains(i.Number)).ToDictionaryAsync(i => i.Number, ct);
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var mappings = await db
            .SavedMappings.AsNoTracking()
            .Where(m => keys.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        return
        [
            .. changes.SelectMany<ChangedRecord, ChangeLine>(change =>
                change.KeyId is { } id
                    ? mappings.TryGetValue(id, out var name) ? [Mapping(change, name)] : []
                : imports.TryGetValue(change.KeyNumbers[0], out var import) ? [Of(change, import)]
                : []
            ),
        ];
    }

    private static ChangeLine Mapping(ChangedRecord change, string name) =>
        new(change, "How a file is read", null, change.IsNew ? $"kept as “{name}”" : $"“{name}” changed");

    private static ChangeLine Of(ChangedRecord change, Import import) =>
        new(change, import.FileName, null, change.IsNew ? Counts(import) : import.UndoneAt is null ? Counts(import) : "taken back");

    private static string Counts(Import import) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{import.Added:#,0} added, {import.Corrected:#,0} corrected, {import.Rejected:#,0} could not be used"
        );
}
