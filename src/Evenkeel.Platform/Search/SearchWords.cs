using System.Globalization;
using System.Text;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Search;

public static class SearchWords
{
    private const int MostAsked = 6;
    private const int BatchSize = 500;

    /// <summary>"NHS Forth Valley (A&amp;E)" → nhs, forth, valley, a, e.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString(0, Math.Min(word.Length, SearchWord.MaxLength)));
                word.Clear();
            }
        }

        return [.. words.Distinct()];
    }

    /// <summary>The items of a kind that have, for each word asked, a word that begins with it. No words: none.</summary>
    public static IQueryable<Guid> Matching(this AppDb db, string kind, string text)
    {
        IQueryable<Guid>? found = null;
        foreach (var word in Of(text).Take(MostAsked))
        {
            var these = BeginningWith(db, kind, word);
            found = found is null ? these : found.Where(id => these.Contains(id));
        }

        return found ?? db.SearchWords.Where(_ => false).Select(w => w.ItemId);
    }

    private static IQueryable<Guid> BeginningWith(AppDb db, string kind, string word)
    {
        var after = word + '\uffff';
        return db
            .SearchWords.Where(w => w.Kind == kind && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0)
            .Select(w => w.ItemId);
    }

    /// <summary>Brings the words of every tracked item that is added, changed or deleted into step with its text.</summary>
    internal static async Task RenewAsync(AppDb db, CancellationToken ct)
    {
        var entries = db.ChangeTracker.Entries<ISearchable>().Where(e => e.State != EntityState.Unchanged).ToList();
        foreach (var some in entries.Where(e => e.State != EntityState.Added).Chunk(BatchSize))
        {
            var ids = some.Select(e => e.Entity.SearchId).ToList();
            await db.SearchWords.Where(w => ids.Contains(w.ItemId)).LoadAsync(ct);
        }

        var stored = db.SearchWords.Local.ToLookup(w => (w.Kind, w.ItemId));
        foreach (var entry in entries)
        {
            var item = entry.Entity;
            var wanted = entry.State == EntityState.Deleted ? [] : Of(item.SearchText).ToHashSet();
            foreach (var old in stored[(item.SearchKind, item.SearchId)])
            {
                if (!wanted.Remove(old.Word))
                {
                    db.Remove(old);
                }
            }

            db.AddRange(wanted.Select(word => Make(item, word)));
        }
    }

    private static SearchWord Make(ISearchable item, string word) =>
        new()
        {
            Kind = item.SearchKind,
            Word = word,
            ItemId = item.SearchId,
        };
}
