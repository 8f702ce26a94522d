namespace Evenkeel.Ui;

/// <summary>The order of a table as it stands in the address: <c>name</c>, or <c>-name</c> for descending.</summary>
public readonly record struct SortOrder(string Key, bool Descending)
{
    public static SortOrder Parse(string? text, string otherwise = "")
    {
        var order = string.IsNullOrWhiteSpace(text) ? otherwise : text;
        return order.StartsWith('-') ? new SortOrder(order[1..], true) : new SortOrder(order, false);
    }

    /// <summary>The address value that a click on a column's head asks for.</summary>
    public string After(string key) => key == Key && !Descending ? $"-{key}" : key;

    public string? AriaFor(string? key) =>
        key != Key ? null
        : Descending ? "descending"
        : "ascending";
}

/// <summary>One column of a table: its head, the key that it sorts by, and whether it holds numbers.</summary>
public sealed record TableColumn(string Label, string? SortKey = null, bool Number = false);
