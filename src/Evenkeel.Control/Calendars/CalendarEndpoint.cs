using System.Security.Cryptography;
using System.Text;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Evenkeel.Control.Calendars;

/// <summary>For programs that cannot sign in: who knows the address reads this person's calendar, as long as the person works here and has not stopped it.</summary>
internal static class CalendarEndpoint
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/calendar/{secret}.ics", ["GET", "HEAD"], ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        string secret,
        AppDb db,
        IUnitDirectory directory,
        Scope scope,
        CalendarContents contents,
        TimeProvider clock,
        HttpContext http
    )
    {
        var (ct, hash, now) = (http.RequestAborted, CalendarFeed.Hash(secret), clock.GetUtcNow());
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.SecretHash == hash, ct);
        if (feed is null || await directory.RolesOfAsync(feed.PersonId, ct) is not { } person)
        {
            return Results.NotFound();
        }

        scope.Enter(feed.PersonId, person.Name, person.Roles);
        if (feed.LastReadAt is null || feed.LastReadAt < now - ReadEvery)
        {
            await db
                .CalendarFeeds.Where(f => f.PersonId == feed.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastReadAt, (DateTimeOffset?)now), ct);
        }

        var text = CalendarText.Write(await contents.OfAsync(await HomeAsync(db, http.Request, ct), ct));
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(
            bytes,
            "text/calendar; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"")
        );
    }

    private static async Task<string> HomeAsync(AppDb db, HttpRequest request, CancellationToken ct) =>
        await InstallationFacts.ReadAsync(db, ct) is { PublicAddress: { Length: > 0 } said }
            ? said
            : $"{request.Scheme}://{request.Host}";
}
