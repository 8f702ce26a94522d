using System.Text.Json;

namespace Evenkeel.Cli.Spc;

/// <summary>What JSON has no word for: an absent number is null, and so is a word that is empty.</summary>
internal static class JsonWords
{
    public static readonly JsonWriterOptions Lines = new() { Indented = true };

    public static void Number(this Utf8JsonWriter json, string name, double number)
    {
        if (double.IsNaN(number))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Word(this Utf8JsonWriter json, string name, string word)
    {
        if (word.Length == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, word);
        }
    }

    public static void Numbers(this Utf8JsonWriter json, string name, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (double.IsNaN(number))
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteNumberValue(number);
            }
        }

        json.WriteEndArray();
    }
}
