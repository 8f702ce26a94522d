using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Files;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Control.AttachFiles;

internal sealed class AttachForm
{
    public static readonly UploadLimit Limit = new(FileIntake.MostMegabytes, FileIntake.Limit);

    public IFormFileCollection? Files { get; set; }

    [StringLength(AttachedFile.MostSays, ErrorMessage = "Say it in up to 200 characters.")]
    public string? Says { get; set; }
}

/// <summary>Photos and PDFs for an issue, from anybody who is involved in it.</summary>
internal sealed class AttachFilesHandler(SendFiles files, Telling telling, Scope scope)
{
    public Task<Outcome<string>> Handle(AttachForm form, Issue issue, CancellationToken ct) =>
        files.ToAsync(
            new FilesTo(new ItemRef(Issue.Item, issue.Id), issue.UnitId, ActOn(issue), nameof(AttachForm.Files)),
            form.Files,
            form.Says,
            added => TellAsync(issue, added, ct),
            ct
        );

    private Task TellAsync(Issue issue, IReadOnlyList<AttachedFile> added, CancellationToken ct)
    {
        var by = IsHidden(issue) ? "The raiser" : scope.PersonName;
        var what = added.Count == 1 ? added[0].Name : $"{added.Count} files";
        return telling.TellAsync(
            issue,
            new Happening(
                $"files {added[0].Id:N}",
                $"{by} attached {what} to #{issue.Number}: {IssueWords.Brief(issue.Problem)}",
                added.Count == 1 ? "a file was attached" : $"{added.Count} files were attached"
            ),
            [],
            ct
        );
    }

    private Act ActOn(Issue issue) =>
        new Act("Files attached")
        {
            Unit = issue.UnitId,
            About = new ItemRef(Issue.Item, issue.Id),
            ShownBy = IsHidden(issue) ? "The raiser" : null,
        };

    private bool IsHidden(Issue issue) => issue.NameIsHidden && issue.RaisedById == scope.Person;
}
