using Evenkeel.Control.Causes;
using Evenkeel.Control.Issues;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetFactors;

internal sealed class FactorsForm
{
    /// <summary>How the list stood when it was filled in: who is overtaken is told.</summary>
    public string? Was { get; set; }
    public string? Lines { get; set; }
}

/// <summary>The contributory factors of the whole installation. One that is taken off the list is offered no more; causes that have it keep it.</summary>
internal sealed class SetFactorsHandler(AppDb db, TimeProvider clock)
{
    private const int MostFactors = 30;

    private sealed record Line(string Name, string Means);

    public async Task<FactorsForm> FillAsync(CancellationToken ct)
    {
        var text = string.Join(
            '\n',
            (await OfferedAsync(ct)).Select(f => f.Means.Length == 0 ? f.Name : $"{f.Name}: {f.Means}")
        );
        return new FactorsForm { Was = text, Lines = text };
    }

    public async Task<Outcome<int>> Handle(FactorsForm form, CancellationToken ct)
    {
        var wanted = Written.Lines(form.Lines).Select(Read).DistinctBy(line => line.Name.ToUpperInvariant()).ToList();
        if (Wrong(wanted) is { } sentence)
        {
            return Outcome.Refused(nameof(form.Lines), sentence);
        }

        if ((await FillAsync(ct)).Was != (form.Was ?? "").ReplaceLineEndings("\n"))
        {
            return Outcome.Stale;
        }

        var stored = await db.Factors.ToListAsync(ct);
        foreach (var factor in stored.Where(f => !wanted.Exists(line => Is(line, f))))
        {
            factor.EndedOn ??= UkTime.Today(clock);
        }

        for (var place = 0; place < wanted.Count; place++)
        {
            Put(wanted[place], place + 1, stored.Find(f => Is(wanted[place], f)));
        }

        return await db.TrySaveAsync(new Act("Contributory factors written"), ct)
            ? Outcome.Done(wanted.Count)
            : Outcome.Stale;
    }

    private Task<List<Factor>> OfferedAsync(CancellationToken ct) =>
        db
            .Factors.Where(f => f.EndedOn == null)
            .OrderBy(f => f.Place)
            .ThenBy(f => f.Name)
            .AsNoTracking()
            .ToListAsync(ct);

    private void Put(Line line, int place, Factor? factor)
    {
        if (factor is null)
        {
            db.Factors.Add(
                new Factor
                {
                    Name = line.Name,
                    Means = line.Means,
                    Place = place,
                }
            );
            return;
        }

        (factor.Name, factor.Means, factor.Place, factor.EndedOn) = (line.Name, line.Means, place, null);
    }

    private static string? Wrong(List<Line> wanted) =>
        wanted.Count == 0 ? "Write at least one."
        : wanted.Count > MostFactors ? $"More than {MostFactors} are too many to choose from."
        : wanted.Find(line => line.Name.Length is 0 or > Factor.MostName) is { } name
            ? $"A name has 1 to {Factor.MostName} characters: “{IssueWords.Brief(name.Name)}”"
        : wanted.Find(line => line.Means.Length > Factor.MostMeans) is { } means
            ? $"What “{means.Name}” means can be up to {Factor.MostMeans} characters."
        : null;

    private static bool Is(Line line, Factor factor) =>
        string.Equals(line.Name, factor.Name, StringComparison.OrdinalIgnoreCase);

    private static Line Read(string text)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        return new Line(parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
