using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

internal sealed class MailAddresses(AppDb db, TimeProvider clock) : IMailAddresses
{
    public Task<MailAddressee?> FindAsync(PersonId person, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        return db
            .People.Where(p => p.PersonId == person && (p.LeftOn == null || p.LeftOn > today))
            .Select(p => new MailAddressee(p.Name, p.Email))
            .SingleOrDefaultAsync(ct);
    }
}
