using Evenkeel.Platform.Access;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Improvement.DocumentProject;

/// <summary>The documents of a project, made when they are asked for.</summary>
internal static class DocumentEndpoints
{
    private const int LongestName = 60;
    private const string At = "/projects/{number:int}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "report.docx", (documents, number, ct) => documents.ReportAsync(number, ct), Word);
        Map(endpoints, "report.pptx", (documents, number, ct) => documents.SlidesAsync(number, ct), Slides);
        Map(endpoints, "charter.docx", (documents, number, ct) => documents.CharterAsync(number, ct), Word);
        Map(endpoints, "theory.pptx", (documents, number, ct) => documents.TheoryAsync(number, ct), Slides);
        endpoints
            .MapGet(
                $"{At}/pdsa/{{cycle:int}}.docx",
                async (int number, int cycle, DocumentProjectHandler documents, CancellationToken ct) =>
                    Answer(await documents.PdsaAsync(number, cycle, ct), "", Word)
            )
            .WithMetadata(new SignedInAttribute());
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        string file,
        Func<DocumentProjectHandler, int, CancellationToken, Task<Paper?>> make,
        Func<Paper, string, IResult> write
    ) =>
        endpoints
            .MapGet(
                $"{At}/{file}",
                async (int number, DocumentProjectHandler documents, CancellationToken ct) =>
                    Answer(await make(documents, number, ct), Path.GetFileNameWithoutExtension(file), write)
            )
            .WithMetadata(new SignedInAttribute());

    private static IResult Answer(Paper? paper, string what, Func<Paper, string, IResult> write)
    {
        if (paper is null)
        {
            return Results.NotFound();
        }

        var name = SafeText.FileName($"{paper.Source} {paper.Title}");
        return write(paper, SafeText.FileName($"{name[..Math.Min(LongestName, name.Length)]} {what}"));
    }

    private static IResult Word(Paper paper, string name) =>
        Results.File(WordFile.Write(paper), WordFile.ContentType, $"{name}.docx");

    private static IResult Slides(Paper paper, string name) =>
        Results.File(DeckFile.Write(paper), DeckFile.ContentType, $"{name}.pptx");
}
