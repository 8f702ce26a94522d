using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.Account;

/// <summary>The account of who is signed in; what is done to it goes into the history, though identity keeps the rows.</summary>
internal sealed class SignedInAccount(Scope scope, UserManager<Platform.Access.Account> accounts, AppDb db)
{
    public async Task<Platform.Access.Account> GetAsync() =>
        await accounts.FindByIdAsync(scope.Person!.Value.Value.ToString())
        ?? throw new InvalidOperationException("Someone is signed in without an account.");

    /// <summary>As it stands in the database now, when saving failed because somebody else had written.</summary>
    public Task<Platform.Access.Account> GetAgainAsync()
    {
        db.ChangeTracker.Clear();
        return GetAsync();
    }

    public Task RecordAsync(string act) =>
        db.RecordAsync(new Act(act) { About = new ItemRef("person", scope.Person!.Value.Value) });
}
