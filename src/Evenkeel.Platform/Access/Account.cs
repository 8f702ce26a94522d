using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Platform.Access;

/// <summary>What a person signs in with. Who they are and what they may do is Organisation's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId Person => new(Id);
}
