using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Mail;

internal static class MailMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<MailSettings>(settings =>
        {
            settings.ToTable("mail_settings");
            settings.Property(s => s.Id).ValueGeneratedNever();
            settings.Property(s => s.Server).HasMaxLength(255);
            settings.Property(s => s.Fingerprint).HasMaxLength(64);
            settings.Property(s => s.User).HasMaxLength(254);
            settings.Property(s => s.ProtectedPassword).HasMaxLength(2000);
            settings.Property(s => s.From).HasMaxLength(254);
        });
        model.Entity<MailChoice>(choice =>
        {
            choice.ToTable("mail_choices");
            choice.HasKey(c => c.PersonId);
            choice.Property(c => c.PersonId).ValueGeneratedNever();
            choice.Property(c => c.DigestDays).HasConversion<int>();
        });
        model.Entity<OutgoingMail>(mail =>
        {
            mail.ToTable("outgoing_mails");
            mail.HasIndex(m => m.MadeAt);
        });
    }
}
