using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Improvement.AttachToProject;

internal sealed class ProjectFilesForm
{
    public static readonly UploadLimit Limit = new(FileIntake.MostMegabytes, FileIntake.Limit);

    public IFormFileCollection? Files { get; set; }

    [StringLength(AttachedFile.MostSays, ErrorMessage = "Say it in up to 200 characters.")]
    public string? Says { get; set; }
}

internal sealed record ProjectFilesView(OpenProject Open, IReadOnlyList<ShownFile> Files)
{
    public bool MayWork => Open.MayWork && Open.Project.IsOpen;
    public string Address => $"{Open.Project.Address}/files";
}

/// <summary>Photos and papers of a project: seen by who sees it, attached and taken away by who works on it.</summary>
internal sealed class AttachToProjectHandler(AppDb db, ProjectDesk desk, ItemFiles files, SendFiles send)
{
    public async Task<ProjectFilesView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var mayWork = open.MayWork && open.Project.IsOpen;
        var all = await files.OfAsync(new ItemRef(Project.Item, open.Project.Id), ct);
        return new ProjectFilesView(
            open,
            [
                .. all.Where(file => file.IsThere)
                    .Select(file => new ShownFile(
                        file,
                        $"{open.Project.Address}/files/{file.Number}",
                        file.By,
                        mayWork
                    )),
            ]
        );
    }

    public Task<Outcome<string>> Handle(ProjectFilesForm form, ProjectFilesView view, CancellationToken ct)
    {
        var project = view.Open.Project;
        var to = new FilesTo(
            new ItemRef(Project.Item, project.Id),
            project.UnitId,
            ProjectDesk.Act("Files attached", project),
            nameof(form.Files)
        );
        return send.ToAsync(to, form.Files, form.Says, told: null, ct);
    }

    public async Task<Outcome<string>> TakeAwayAsync(int number, ProjectFilesView view, CancellationToken ct)
    {
        var project = view.Open.Project;
        if (!view.MayWork || await files.FindAsync(new ItemRef(Project.Item, project.Id), number, ct) is not { } file)
        {
            return Outcome.Stale;
        }

        await files.TakeAwayAsync(file, ct);
        return await db.TrySaveAsync(ProjectDesk.Act("File taken away", project), ct)
            ? Outcome.Done($"Taken away: {file.Name}.")
            : Outcome.Stale;
    }
}
