using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
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
internal sealed class AttachFilesHandler(AppDb db, ItemFiles files, Telling telling, Scope scope)
{
    private const int MostTries = 3;

    public async Task<Outcome<string>> Handle(AttachForm form, Issue issue, CancellationToken ct)
    {
        var read = await FileIntake.ReadAsync(nameof(AttachForm.Files), form.Files, ct);
        if (read.Value is not { } ready)
        {
            return Outcome.Refused<string>(read.Refusals);
        }

        // Two people at once would have the same number: the second takes the next.
        for (var tries = 0; tries < MostTries; tries++)
        {
            var staged = await files.AttachAsync(
                new ItemRef(Issue.Item, issue.Id),
                issue.UnitId,
                ready,
                form.Says,
                nameof(AttachForm.Files),
                ct
            );
            if (staged.Value is not { } added)
            {
                return Outcome.Refused<string>(staged.Refusals);
            }

            await TellAsync(issue, added, ct);
            if (await db.TrySaveAsync(ActOn(issue), ct))
            {
                return Outcome.Done(
                    added.Count == 1 ? $"Attached: {added[0].Name}." : $"{added.Count} files attached."
                );
            }
        }

        return Outcome.Refused(nameof(AttachForm.Files), "Others attached files at the same moment. Send yours again.");
    }

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
