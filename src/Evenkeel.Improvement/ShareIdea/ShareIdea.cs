using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.ShareIdea;

internal sealed class IdeaForm
{
    [Required(ErrorMessage = "Say what you would do differently.")]
    [StringLength(Idea.MostText, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? Text { get; set; }
}

/// <summary>An idea in one field; who answers it is told.</summary>
internal sealed class ShareIdeaHandler(AppDb db, IdeaTelling telling, Scope scope, TimeProvider clock)
{
    /// <summary>The idea's number.</summary>
    public async Task<Outcome<int>> Handle(IdeaForm form, UnitRow unit, CancellationToken ct)
    {
        var idea = new Idea
        {
            Number = await db.TakeAsync("ideas", 1, ct),
            UnitId = unit.Id,
            Text = form.Text!.Trim(),
            HadById = scope.Person,
            At = clock.GetUtcNow(),
        };
        db.Ideas.Add(idea);
        await telling.TellOfSharingAsync(idea, unit, ct);
        var act = new Act("Idea shared") { Unit = unit.Id, About = new ItemRef(Idea.Item, idea.Id) };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(idea.Number) : Outcome.Stale;
    }
}
