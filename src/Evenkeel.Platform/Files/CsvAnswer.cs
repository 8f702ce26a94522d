using System.Text;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Platform.Files;

/// <summary>A table as a file: with the mark by which a spreadsheet knows that it is UTF-8.</summary>
public static class CsvAnswer
{
    public static IResult Of(string csv, string name) =>
        Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", name);
}
