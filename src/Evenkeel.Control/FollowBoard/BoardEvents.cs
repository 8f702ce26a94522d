using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Evenkeel.Control.FollowBoard;

/// <summary>
/// What an open board hears: "here" at once, "changed" after each save at its unit, "beat" when nothing else was heard for a while. It asks the database only
/// whether this person may still listen, at most once a minute.
/// </summary>
internal sealed class BoardEvents(
    LiveHub hub,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime host,
    TimeProvider clock
)
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan AskedEvery = TimeSpan.FromMinutes(1);

    public async IAsyncEnumerable<SseItem<string>> OfAsync(
        UnitId unit,
        PersonId person,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        // A page that listens must not hold up a node that is stopped.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, host.ApplicationStopping);
        using var listener = hub.Listen(unit);
        var asked = clock.GetUtcNow();
        yield return new SseItem<string>("", "here");
        while (true)
        {
            var news = await listener.NextAsync(Beat, clock, end.Token);
            if (end.IsCancellationRequested)
            {
                yield break;
            }

            if (clock.GetUtcNow() - asked >= AskedEvery)
            {
                asked = clock.GetUtcNow();
                if (!await MayStillAsync(unit, person, end.Token))
                {
                    yield break;
                }
            }

            yield return news is { } changed
                ? new SseItem<string>(changed.Key, "changed")
                : new SseItem<string>("", "beat");
        }
    }

    /// <summary>In a scope of its own: the request's may be hours old.</summary>
    private async Task<bool> MayStillAsync(UnitId unit, PersonId person, CancellationToken ct)
    {
        await using var services = scopes.CreateAsyncScope();
        var scope = services.ServiceProvider.GetRequiredService<Scope>();
        if (await services.ServiceProvider.GetRequiredService<IUnitDirectory>().RolesOfAsync(person, ct) is { } known)
        {
            scope.Enter(person, known.Name, known.Roles);
            return await services.ServiceProvider.GetRequiredService<Permits>().MayAsync(Permissions.See, unit, ct);
        }

        var screens = services.ServiceProvider.GetRequiredService<IScreenDirectory>();
        return (await screens.FindAsync(person, ct))?.Unit == unit;
    }
}
