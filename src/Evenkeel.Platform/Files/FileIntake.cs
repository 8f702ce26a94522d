using Evenkeel.Platform.Identifiers;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Platform.Files;

/// <summary>Looks at what was sent: all of it may be kept, or none is, and each reason is a sentence.</summary>
public static class FileIntake
{
    public const int MostMegabytes = 10;

    /// <summary>So much is taken in to be refused in words; what is larger still is thrown away unread.</summary>
    public const int MostSent = 110 * 1024 * 1024;

    /// <summary>Of a form that was thrown away, or a file that is too large for it to be sent.</summary>
    public const string Limit =
        "A file can be up to 10 MB, and all that are sent at once up to 100 MB. Send fewer, or smaller ones.";

    /// <summary>For the file field. Without HEIC, so that a phone that takes such pictures sends JPEG by itself.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp,application/pdf";

    private const int MostBytes = MostMegabytes * 1024 * 1024;

    // A large picture takes some hundred megabytes while it is made anew: two at a time.
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <param name="field">The form's field, beside which refusals stand.</param>
    public static async Task<Outcome<IReadOnlyList<CheckedFile>>> ReadAsync(
        string field,
        IReadOnlyList<IFormFile>? sent,
        CancellationToken ct
    )
    {
        // A browser sends a file field that was left alone as a file without a name.
        if (sent is null or [] or [{ Length: 0, FileName: "" }])
        {
            return Outcome.Refused(field, FileSentences.None);
        }

        if (sent.Count > AttachedFile.MostOnItem)
        {
            return Outcome.Refused(field, FileSentences.TooMany(0));
        }

        var looked = new List<Outcome<CheckedFile>>();
        foreach (var file in sent)
        {
            looked.Add(await LookAsync(file, ct));
        }

        // One sentence after the other: a field says all that is wrong with what it was given at once.
        var wrong = string.Join(' ', looked.SelectMany(one => one.Refusals).Select(one => one.Sentence).Distinct());
        return wrong.Length > 0
            ? Outcome.Refused(field, wrong)
            : Outcome.Done<IReadOnlyList<CheckedFile>>([.. looked.Select(one => one.Value!)]);
    }

    private static async Task<Outcome<CheckedFile>> LookAsync(IFormFile file, CancellationToken ct)
    {
        var name = FileName.Shown(file.FileName);
        if (PatientIdentifiers.ContainsIdentifier(name))
        {
            return Outcome.Refused("", FileSentences.Identifier);
        }

        var looked =
            file.Length == 0 ? Outcome.Refused("", FileSentences.Empty)
            : file.Length > MostBytes ? Outcome.Refused("", FileSentences.TooLarge)
            : await ReadAsync(file, name, ct);
        return looked.IsDone
            ? looked
            : Outcome.Refused<CheckedFile>([
                .. looked.Refusals.Select(one => one with { Sentence = $"“{name}” {one.Sentence}" }),
            ]);
    }

    private static async Task<Outcome<CheckedFile>> ReadAsync(IFormFile file, string name, CancellationToken ct)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return FileSignature.Of(bytes) switch
        {
            Signature.Picture => await PictureAsync(bytes, name, ct),
            Signature.Pdf => Pdf(bytes, name),
            Signature.Heic => Outcome.Refused("", FileSentences.Heic),
            _ => Outcome.Refused("", FileSentences.OtherType),
        };
    }

    private static async Task<Outcome<CheckedFile>> PictureAsync(byte[] bytes, string name, CancellationToken ct)
    {
        await AtOnce.WaitAsync(ct);
        try
        {
            var clean = CleanPicture.Of(bytes);
            return clean.Value is not { } picture
                ? Outcome.Refused<CheckedFile>(clean.Refusals)
                : Outcome.Done(
                    new CheckedFile
                    {
                        Kind = FileKind.Picture,
                        Name = FileName.Kept(name, FileKind.Picture),
                        Whole = picture.Whole,
                        Preview = picture.Preview,
                        Width = picture.Width,
                        Height = picture.Height,
                    }
                );
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static Outcome<CheckedFile> Pdf(byte[] bytes, string name) =>
        PdfCheck.WhyNot(bytes) is { } sentence
            ? Outcome.Refused("", sentence)
            : Outcome.Done(
                new CheckedFile
                {
                    Kind = FileKind.Pdf,
                    Name = FileName.Kept(name, FileKind.Pdf),
                    Whole = bytes,
                }
            );
}
