using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Evenkeel.Organisation.ShowHistory;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Evenkeel.Organisation.RedactText;

internal sealed class RedactTextForm
{
    public List<string>? Which { get; set; }

    [Required(ErrorMessage = "Say why the text must go, without repeating it.")]
    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }
}

/// <summary>A text of an act that can be taken out: which record and property, or the act's own reason.</summary>
internal sealed record RedactableText(string Key, string Label, string Text);

/// <summary>
/// Blanks a text in the record and in all of its history, leaving who, when and why. An act of its own: the triggers let nothing
/// else change.
/// </summary>
internal sealed class RedactTextHandler(AppDb db, ModuleList modules, HistoryWords words)
{
    private const string ReasonKey = "reason";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public Task<RecordedAct?> FindAsync(UnitRow unit, Guid act, CancellationToken ct) =>
        db.Acts.Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == act && a.UnitId == unit.Id, ct);

    /// <summary>Of what the reader may see of the act.</summary>
    public async Task<IReadOnlyList<RedactableText>> TextsOfAsync(RecordedAct act, CancellationToken ct)
    {
        var seen = await words.SeenAsync(act, ct);
        var texts = act
            .Changes.Where(change => seen.Contains(change.Number))
            .SelectMany(change =>
                ChangedRecord
                    .ValuesOf(change)
                    .Where(pair => TypeOf(change.Entity, pair.Key) is not null)
                    .Select(pair => new RedactableText(
                        $"{change.Number} {pair.Key}",
                        HistoryWords.Words(pair.Key),
                        string.Join(" → ", pair.Value.Where(v => !string.IsNullOrEmpty(v)))
                    ))
            )
            .ToList();
        if (!string.IsNullOrEmpty(act.Reason) && (await words.HiddenAsync([act], ct)).Count == 0)
        {
            texts.Add(new RedactableText(ReasonKey, "Reason", act.Reason));
        }

        return [.. texts.Where(text => text.Text.Length > 0 && text.Text != Redacted.Text)];
    }

    public async Task<Outcome<int>> Handle(RedactTextForm form, RecordedAct act, CancellationToken ct)
    {
        var known = await TextsOfAsync(act, ct);
        var asked = known.Where(text => form.Which?.Contains(text.Key) == true).ToList();
        // The same words elsewhere in the act (an answer is its reason too) go along.
        var chosen = known.Where(text => asked.Exists(a => a.Text == text.Text)).Select(text => text.Key).ToList();
        if (chosen.Count == 0)
        {
            return Outcome.Refused(nameof(form.Which), "Choose the text that must go.");
        }

        foreach (var key in chosen)
        {
            await BlankAsync(act, key, ct);
        }

        var redaction = new Act("Text redacted")
        {
            Unit = act.UnitId,
            About = act.AboutId is { } id ? new ItemRef(act.AboutKind!, id) : null,
            Reason = form.Why,
        };
        await db.SaveAsync(redaction, ct);
        return Outcome.Done(chosen.Count);
    }

    private async Task BlankAsync(RecordedAct act, string key, CancellationToken ct)
    {
        if (key == ReasonKey)
        {
            db.Entry(act).Property(a => a.Reason).CurrentValue = Redacted.Text;
            return;
        }

        var parts = key.Split(' ', 2);
        var change = act.Changes.Single(c => $"{c.Number}" == parts[0]);
        await BlankHistoryAsync(change.Entity, change.EntityId, parts[1], ct);
        await BlankRecordAsync(change, parts[1], ct);
        foreach (var former in TextOf(change.Entity, parts[1])!.KeptIn?.Invoke(db, change.EntityId) ?? [])
        {
            await BlankFormerAsync(former, parts[1], ct);
        }

        if (TextOf(change.Entity, parts[1])!.ToldIn?.Invoke(db, change.EntityId) is { } told)
        {
            (await told.ToListAsync(ct)).ForEach(notice => Blank(db.Entry(notice).Property(n => n.Text)));
        }
    }

    private async Task BlankFormerAsync(IQueryable<object> former, string property, CancellationToken ct)
    {
        foreach (var entry in (await former.ToListAsync(ct)).ConvertAll(db.Entry))
        {
            var key = string.Join(
                ' ',
                entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => $"{p.CurrentValue}")
            );
            Blank(entry.Property(property));
            await BlankHistoryAsync(entry.Metadata.ClrType.Name, key, property, ct);
        }
    }

    private async Task BlankHistoryAsync(string entity, string id, string property, CancellationToken ct)
    {
        var changes = await db.Set<RecordedChange>().Where(c => c.Entity == entity && c.EntityId == id).ToListAsync(ct);
        foreach (var change in changes)
        {
            var values = ChangedRecord.ValuesOf(change).ToDictionary();
            if (values.TryGetValue(property, out var texts))
            {
                values[property] = [.. texts.Select(text => string.IsNullOrEmpty(text) ? text : Redacted.Text)];
                change.Values = JsonSerializer.Serialize(values, Json);
            }
        }
    }

    private async Task BlankRecordAsync(RecordedChange change, string property, CancellationToken ct)
    {
        var type = TypeOf(change.Entity, property)!;
        if (await RecordKey.FindAsync(db, type, change.EntityId, ct) is not { } record)
        {
            return;
        }

        Blank(db.Entry(record).Property(property));
    }

    private static void Blank(PropertyEntry text)
    {
        if (text.CurrentValue is string { Length: > 0 })
        {
            text.CurrentValue = Redacted.Text;
        }
    }

    private Type? TypeOf(string entity, string property) => TextOf(entity, property)?.Entity;

    private FreeText? TextOf(string entity, string property) =>
        modules.Texts.FirstOrDefault(text => text.Entity.Name == entity && text.Property == property);
}
