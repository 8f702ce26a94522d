using Evenkeel.Control.Huddles;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.MoveHuddle;

/// <summary>Goes on to a section of the agenda, for everybody who is in the huddle.</summary>
internal sealed class MoveHuddleHandler(AppDb db, FindHuddle huddles, Agenda agenda)
{
    private const int MostTries = 3;

    /// <param name="to">The section, from 1. Two devices that go on at once go on by one.</param>
    public async Task<Outcome<bool>> Handle(int to, string code, Guid id, CancellationToken ct)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (await huddles.AtAsync(code, id, ct) is not { Huddle.EndedAt: null } at)
            {
                return Outcome.Stale;
            }

            var step = Math.Clamp(to, 1, (await agenda.OfAsync(at.Unit, ct)).Count) - 1;
            if (at.Huddle.Step == step)
            {
                return Outcome.Done(true);
            }

            at.Huddle.MoveTo(step);
            var act = new Act("Huddle moved on") { Unit = at.Unit.Id, About = new ItemRef(Huddle.Item, id) };
            if (await db.TrySaveAsync(act, ct))
            {
                return Outcome.Done(true);
            }
        }

        return Outcome.Stale;
    }
}
