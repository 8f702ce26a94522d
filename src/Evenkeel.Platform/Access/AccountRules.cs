using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Platform.Access;

/// <summary>
/// Length over symbols (NCSC), lockout after five wrong passwords. Version 3 of identity's tables has passkeys; the model needs to know it
/// in every host, the command line too.
/// </summary>
internal static class AccountRules
{
    public static void Set(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.SignIn.RequireConfirmedAccount = false;
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }
}
