using System.Net;
using System.Text;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Notices;
using MimeKit;

namespace Evenkeel.Web.Mail;

/// <summary>
/// A mail as its reader sees it: what kind of thing happened, where, who is to do what by when, the link, why they are told, and where to change that. Nothing
/// of what people wrote is in it: mail is read in places where that does not belong.
/// </summary>
internal sealed class NoticeLetter(string publicAddress, MailSettings settings)
{
    private readonly string home = publicAddress.TrimEnd('/');

    public MimeMessage Of(Guid id, MailAddressee to, IReadOnlyList<Notice> notices) =>
        Compose(
            id,
            to,
            notices is [var only] ? only.Brief : $"Evenkeel: {notices.Count} things that concern you",
            notices is [var one] ? [.. Lines(one)] : [.. Grouped(notices)],
            "Change what comes by mail, and when"
        );

    public MimeMessage Test(Guid id, MailAddressee to) =>
        Compose(
            id,
            to,
            "Evenkeel: a test mail",
            [new Line("This is the test mail that you asked for. Mail from Evenkeel reaches you.")],
            "What comes to you by mail, and when"
        );

    /// <param name="Link">Where it leads, from the address of the installation; null for words only.</param>
    private sealed record Line(string Text, string? Link = null, bool IsHeading = false);

    private static IEnumerable<Line> Grouped(IReadOnlyList<Notice> notices) =>
        notices
            .GroupBy(notice => notice.Place)
            .OrderBy(place => place.Key, StringComparer.CurrentCulture)
            .SelectMany(place => place.SelectMany(Lines).Prepend(new Line(place.Key, IsHeading: true)));

    private static IEnumerable<Line> Lines(Notice notice)
    {
        yield return new Line($"{notice.Brief}.", notice.Address);
        yield return new Line($"{notice.Next} Why you are told: {Lower(notice.Why)}.".TrimStart());
    }

    private MimeMessage Compose(Guid id, MailAddressee to, string subject, IReadOnlyList<Line> lines, string change)
    {
        const string choose = "/account/notices";
        var letter = new MimeMessage
        {
            Subject = subject,
            MessageId = $"{id:N}@{settings.From[(settings.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new BodyBuilder
            {
                TextBody = Plain(lines, to.Name, change, choose),
                HtmlBody = Html(lines, to.Name, change, choose),
            }.ToMessageBody(),
        };
        letter.From.Add(new MailboxAddress("Evenkeel", settings.From));
        letter.To.Add(new MailboxAddress(to.Name, to.Address));
        // So that no machine answers: not somebody's notice of absence either.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Headers.Add("X-Auto-Response-Suppress", "All");
        return letter;
    }

    private string Plain(IReadOnlyList<Line> lines, string name, string change, string choose)
    {
        var text = new StringBuilder().Append("Hello ").Append(name).Append(",\n\n");
        foreach (var line in lines)
        {
            text.Append(line.IsHeading ? $"== {line.Text}\n\n" : $"{line.Text}\n");
            text.Append(
                line.Link is { } link ? $"{home}{link}\n"
                : line.IsHeading ? ""
                : "\n"
            );
        }

        return text.Append(change).Append(":\n").Append(home).Append(choose).Append('\n').ToString();
    }

    private string Html(IReadOnlyList<Line> lines, string name, string change, string choose)
    {
        const string body = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#212b32";
        var last =
            $"<p style=\"margin:32px 0 0\"><a style=\"color:#4c6272\" href=\"{Safe(home + choose)}\">{Safe(change)}</a></p>";
        return $"<!doctype html><html lang=\"en-GB\"><body style=\"{body}\"><p>Hello {Safe(name)},</p>"
            + string.Concat(lines.Select(Html))
            + $"{last}</body></html>";
    }

    private string Html(Line line) =>
        line.IsHeading ? $"<h2 style=\"font-size:19px;margin:24px 0 8px\">{Safe(line.Text)}</h2>"
        : line.Link is { } link
            ? $"<p style=\"margin:16px 0 0\"><a style=\"color:#1f4e79;font-weight:600\" href=\"{Safe(home + link)}\">{Safe(line.Text)}</a></p>"
        : $"<p style=\"margin:4px 0 0\">{Safe(line.Text)}</p>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Lower(string why) => why.Length == 0 ? why : char.ToLowerInvariant(why[0]) + why[1..];
}
