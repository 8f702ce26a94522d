using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.CommentOnIssue;

internal sealed class CommentForm
{
    [Required(ErrorMessage = "Write something first.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Text { get; set; }
}

internal sealed class JoinForm
{
    /// <summary>"same" = the same for me; "follow"; "leave".</summary>
    public string? What { get; set; }
}

/// <summary>Writing to an issue, following it, and saying that it is the same for oneself.</summary>
internal sealed class CommentOnIssueHandler(AppDb db, People people, Telling telling, Scope scope, TimeProvider clock)
{
    public async Task<Outcome<int>> CommentAsync(CommentForm form, Issue issue, CancellationToken ct)
    {
        var comment = new IssueComment
        {
            IssueId = issue.Id,
            At = clock.GetUtcNow(),
            ById = scope.Person,
            By = scope.PersonName,
            Text = form.Text!.Trim(),
        };
        db.IssueComments.Add(comment);
        var by = issue.NameIsHidden && issue.RaisedById == scope.Person ? "The raiser" : scope.PersonName;
        await telling.TellAsync(
            issue,
            new Happening(
                KeyOf(comment.Id),
                $"{by} wrote to #{issue.Number}: “{IssueWords.Brief(comment.Text)}”",
                "somebody wrote to it"
            ),
            [],
            ct
        );
        await SaveAsync(issue, new Act("Issue commented on"), ct);
        return Outcome.Done(issue.Number);
    }

    public static string KeyOf(Guid comment) => $"comment {comment:N}";

    public async Task<Outcome<string>> JoinAsync(JoinForm form, Issue issue, CancellationToken ct)
    {
        var part = form.What == "same" ? Part.SameForMe : Part.Follows;
        if (form.What == "leave")
        {
            var mine = await db
                .Involvements.Where(i =>
                    i.ItemId == issue.Id
                    && i.PersonId == scope.Person
                    && (i.Part == Part.Follows || i.Part == Part.SameForMe)
                )
                .ToListAsync(ct);
            db.RemoveRange(mine);
            await SaveAsync(issue, new Act("Issue no longer followed"), ct);
            return Outcome.Done("You are told no more of it.");
        }

        await people.InvolveAsync(issue.Id, part, scope.Person, null, ct);
        await SaveAsync(
            issue,
            new Act(part == Part.SameForMe ? "Issue found the same elsewhere" : "Issue followed"),
            ct
        );
        return Outcome.Done(
            part == Part.SameForMe ? "Counted. You are told what comes of it." : "You are told what comes of it."
        );
    }

    private Task<Guid> SaveAsync(Issue issue, Act act, CancellationToken ct) =>
        db.SaveAsync(
            act with
            {
                Unit = issue.UnitId,
                About = new ItemRef(Issue.Item, issue.Id),
                ShownBy = issue.ShownBy(scope.Person),
            },
            ct
        );
}
