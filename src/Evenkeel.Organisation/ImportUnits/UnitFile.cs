using System.Text;
using Sylvan.Data.Csv;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>Reads a file of units: its first row names the columns, any separator, UTF-8 or Windows.</summary>
internal static class UnitFile
{
    private static readonly (string Field, string[] Heads)[] Columns =
    [
        ("code", ["code", "unit_code"]),
        ("name", ["name", "unit_name"]),
        ("level", ["level", "type"]),
        ("kind", ["kind"]),
        ("parent", ["parent_code", "parent"]),
        ("second", ["second_parent_code", "overseen_by", "integration_authority_code"]),
        ("current", ["is_current"]),
    ];

    /// <summary>The text of a file's bytes: UTF-8 where it is that, else Latin-1.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>The rows; null where the first row names no code, name and level.</summary>
    public static IReadOnlyList<UnitFileRow>? Read(string text)
    {
        using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = true });
        var heads = Enumerable.Range(0, csv.FieldCount).ToLookup(i => Normal(csv.GetName(i)));
        var at = Columns.ToDictionary(c => c.Field, c => c.Heads.SelectMany(h => heads[h]).Append(-1).First());
        if (at["code"] < 0 || at["name"] < 0 || at["level"] < 0)
        {
            return null;
        }

        var rows = new List<UnitFileRow>();
        for (var line = 2; csv.Read(); line++)
        {
            var row = Row(csv, at, line);
            if (row.Code.Length + row.Name.Length > 0)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static UnitFileRow Row(CsvDataReader csv, Dictionary<string, int> at, int line)
    {
        string Cell(string field) =>
            at[field] is >= 0 and var i && i < csv.RowFieldCount ? csv.GetString(i).Trim() : "";
        return new UnitFileRow(line)
        {
            Code = Cell("code"),
            Name = Cell("name"),
            LevelText = Cell("level"),
            Kind = Cell("kind"),
            Parent = Cell("parent"),
            SecondParent = Cell("second"),
            IsCurrent = Cell("current").ToLowerInvariant() is not ("false" or "no" or "0"),
        };
    }

    private static string Normal(string head) => head.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
