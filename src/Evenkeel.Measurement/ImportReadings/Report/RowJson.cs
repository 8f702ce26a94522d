using System.Text.Json;
using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>One row of the report.</summary>
internal sealed class RowJson(ImportResult result, Utf8JsonWriter json)
{
    private readonly Messages _messages = new(result);

    public void Write(int index)
    {
        ref readonly var entry = ref result.Rows.Entries[index];
        var detail = result.Rows.Detail(index);
        json.WriteStartObject();
        json.WriteNumber("row", entry.Row);
        json.WriteString("decision", entry.Decision.Name());
        WriteFinding(entry, _messages.For(index));
        if (entry.IsStored && !result.ContainsIdentifiers)
        {
            WriteParsed(entry, detail);
        }

        if (detail is not null)
        {
            WriteDetail(index, entry, detail);
        }

        json.WriteEndObject();
    }

    private void WriteFinding(in JudgedRows.Entry entry, string? message)
    {
        if (entry.Column >= 0)
        {
            json.WriteString("column", result.ColumnName(entry.Column));
        }

        if (entry.Code != ImportCode.None)
        {
            json.WriteString("code", entry.Code.Name());
        }

        if (message is not null)
        {
            json.WriteString("message", message);
        }
    }

    private void WriteParsed(in JudgedRows.Entry entry, RowDetail? detail)
    {
        json.WriteStartObject("parsed");
        json.WriteString("organisation", result.Units[entry.Unit].Name);
        json.WriteString("period", Period.Code(DateOnly.FromDayNumber(entry.Day), result.Measure.Period));
        WriteNumber(result.Measure.NeedsDenominator ? "numerator" : "value", entry.First);
        if (result.Measure.NeedsDenominator || !double.IsNaN(entry.Second))
        {
            WriteNumber("denominator", entry.Second);
        }

        if (entry.Status != ReadingStatus.Given)
        {
            json.WriteString("status", entry.Status.Name());
        }

        WriteTexts(entry, detail);
        json.WriteEndObject();
    }

    private void WriteTexts(in JudgedRows.Entry entry, RowDetail? detail)
    {
        if (detail?.Note is { } note)
        {
            json.WriteString("note", note);
        }

        if (entry.Provisional)
        {
            json.WriteBoolean("provisional", true);
        }

        if (detail?.Comment is { } comment)
        {
            json.WriteString("comment", comment);
        }
    }

    private void WriteDetail(int index, in JudgedRows.Entry entry, RowDetail detail)
    {
        if (entry.Code == ImportCode.DuplicateConflict)
        {
            json.WriteNumber("conflicts_with", detail.OtherRow);
        }

        if (entry.Code == ImportCode.OrganisationUnknown && detail.Main.Extra is { } suggestion)
        {
            json.WriteString("suggestion", suggestion);
        }

        if (entry.Code == ImportCode.FormulaLikeText && detail.Comment is { } comment)
        {
            json.WriteString("export_as", SpreadsheetFormula.ForExport(comment));
        }

        WriteAlso(index, detail);
    }

    private void WriteAlso(int index, RowDetail detail)
    {
        if (detail.Also is not { } also || !result.Rows[index].IsStored)
        {
            return;
        }

        json.WriteStartArray("also");
        foreach (var finding in also)
        {
            json.WriteStartObject();
            json.WriteString("column", result.ColumnName(finding.Column));
            json.WriteString("code", finding.Code.Name());
            json.WriteString("message", _messages.For(index, finding));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteNumber(string name, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, value);
        }
    }
}
