using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Writes a result in the form of the hard inputs' expected.json.</summary>
internal sealed class ReportJson(ImportResult result, Utf8JsonWriter json)
{
    private const int RowsBetweenFlushes = 4096;

    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly RowJson _row = new(result, json);

    public static void Write(ImportResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        new ReportJson(result, json).Write();
    }

    /// <summary>As a part of a larger text.</summary>
    public static void Write(ImportResult result, Utf8JsonWriter json) => new ReportJson(result, json).Write();

    private void Write()
    {
        json.WriteStartObject();
        json.WriteString("file", result.File.Name);
        if (result.Measure.Source is { } measure)
        {
            json.WritePropertyName("measure");
            measure.WriteTo(json);
        }

        WriteFileLevel();
        WriteCounts();
        json.WriteNumber("bytes", result.File.Survey.Bytes);
        json.WriteString("sha256", result.File.Survey.Sha256);
        WriteRows();
        json.WriteEndObject();
    }

    private void WriteFileLevel()
    {
        json.WriteStartObject("file_level");
        json.WriteString("decision", result.Decision.Name());
        json.WriteString("encoding", result.File.Encoding);
        json.WriteBoolean("byte_order_mark", result.File.ByteOrderMark);
        json.WriteString("delimiter", result.File.Delimiter?.ToString());
        WriteHeaderRow();
        json.WriteStartArray("messages");
        foreach (var message in result.Messages)
        {
            json.WriteStartObject();
            json.WriteString("code", message.Code.Name());
            json.WriteString("message", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteWhatIsUnusual();
        json.WriteEndObject();
    }

    private void WriteHeaderRow()
    {
        switch (result.Headings.Rows)
        {
            case []:
                json.WriteNull("header_row");
                break;
            case [var row]:
                json.WriteNumber("header_row", row);
                break;
            case var rows:
                json.WriteStartArray("header_row");
                foreach (var row in rows)
                {
                    json.WriteNumberValue(row);
                }

                json.WriteEndArray();
                break;
        }
    }

    private void WriteWhatIsUnusual()
    {
        if (result.Headings.AreMerged)
        {
            json.WriteStartArray("columns_after_join");
            foreach (var name in result.Headings.Names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        if (result.DecimalMark == ',')
        {
            json.WriteString("decimal_mark", ",");
        }

        if (result.ContainsIdentifiers)
        {
            json.WriteBoolean("contains_identifiers", true);
        }
    }

    private void WriteCounts()
    {
        json.WriteStartObject("counts");
        foreach (var decision in Enum.GetValues<RowDecision>())
        {
            if (result.CountOf(decision) is > 0 and var count)
            {
                json.WriteNumber(decision.Name(), count);
            }
        }

        json.WriteEndObject();
    }

    private void WriteRows()
    {
        json.WriteStartArray("rows");
        for (var i = 0; i < result.Rows.Count; i++)
        {
            _row.Write(i);
            if (i % RowsBetweenFlushes == 0)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }
}
