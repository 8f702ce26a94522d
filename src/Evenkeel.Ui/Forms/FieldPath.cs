using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Ui;

/// <summary>"Rows[3].Note" of a form is the property Note of its fourth row: one field, whoever speaks of it.</summary>
public static class FieldPath
{
    public static FieldIdentifier Find(object form, string path)
    {
        var parts = path.Split('.');
        var owner = form;
        foreach (var part in parts[..^1])
        {
            if (Step(owner, part) is not { } next)
            {
                return new FieldIdentifier(form, path);
            }

            owner = next;
        }

        return new FieldIdentifier(owner, parts[^1]);
    }

    private static object? Step(object owner, string part)
    {
        var at = part.IndexOf('[', StringComparison.Ordinal);
        var value = owner.GetType().GetProperty(at < 0 ? part : part[..at])?.GetValue(owner);
        return at < 0 ? value
            : value is IList rows
            && int.TryParse(part[(at + 1)..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row < rows.Count
                ? rows[row]
            : null;
    }
}
