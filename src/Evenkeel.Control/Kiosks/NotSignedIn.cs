using Evenkeel.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Control.Kiosks;

/// <summary>
/// Does what somebody may do without signing in, in a scope of its own and in nobody's name: also where a colleague is signed in at the same computer.
/// </summary>
internal sealed class NotSignedIn(IServiceScopeFactory scopes)
{
    public const string Somebody = "Somebody who did not sign in";
    public const string Raiser = "Whoever raised it";

    public async Task<T> DoAsync<T>(string name, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem(name);
        return await work(scope.ServiceProvider);
    }
}
