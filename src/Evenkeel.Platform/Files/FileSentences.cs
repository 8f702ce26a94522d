namespace Evenkeel.Platform.Files;

/// <summary>Why a file is refused, and how to put it right. Each stands behind the file's name.</summary>
internal static class FileSentences
{
    public const string None = "Choose a photo or a PDF first.";
    public const string Identifier =
        "The name of a file looks as if it has a patient's CHI or NHS number in it. Give the file another name, and send it again; nothing was saved.";
    public const string Empty = "is empty. Choose another file.";
    public const string TooLarge = "is larger than 10 MB. Take the photo at a smaller size, or send a part of the PDF.";
    public const string OtherType =
        "is neither a picture (JPEG, PNG, WebP) nor a PDF. Save it as one of these, and send that.";
    public const string Heic =
        "is a HEIC picture, which not every screen here can show. Send it as JPEG: on an iPhone, choose Settings, Camera, Formats, Most Compatible, and take it again.";
    public const string Damaged = "is damaged, or not whole. Take the photo again, or save the file anew.";
    public const string TooManyPixels = "has more than 64 million dots (pixels). Make it smaller, and send it again.";
    public const string NotWholePdf = "is damaged: it does not end as a PDF does. Save it anew, and send that.";
    public const string ActivePdf =
        "has a script, a command or another file inside it. Print it to a new PDF, and send that.";
    public const string LockedPdf =
        "is locked, so that nobody can look whether it is safe. Print it to a new PDF, and send that.";

    public static string TooMany(int there) =>
        there == 0
            ? $"There can be {AttachedFile.MostOnItem} files here. Send fewer."
            : $"There can be {AttachedFile.MostOnItem} files here, and there are {there}. Send fewer, or take one away first.";
}
