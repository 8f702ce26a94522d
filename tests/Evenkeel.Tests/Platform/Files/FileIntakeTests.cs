using System.Text;
using Evenkeel.Platform;
using Evenkeel.Platform.Files;
using Microsoft.AspNetCore.Http;
using SkiaSharp;

namespace Evenkeel.Tests.Platform.Files;

/// <summary>What may be kept, and what a picture has lost when it is: looked at in its bytes.</summary>
public sealed class FileIntakeTests
{
    [Fact]
    public async Task Nothing_that_a_camera_hid_in_a_photo_is_kept()
    {
        var photo = Samples.Photo();
        AssertHidden(photo, isThere: true);
        Assert.True(Holds(photo, Samples.Latitude));
        var kept = await KeptAsync(photo);
        foreach (var part in new[] { kept.Whole.ToArray(), kept.Preview!.Value.ToArray() })
        {
            AssertHidden(part, isThere: false);
            Assert.False(Holds(part, Samples.Latitude));
            Assert.False(Holds(part, "Exif"u8.ToArray()));
            // What is needed to draw it, and nothing that describes it: no EXIF, XMP, colour profile or comment.
            Assert.Subset(new HashSet<byte> { 0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDD, 0xDA }, Markers(part));
        }
    }

    [Fact]
    public async Task A_PNG_loses_its_words_and_becomes_a_JPEG()
    {
        var sent = Samples.PngWithWords();
        Assert.True(Holds(sent, "TakenByNurse"u8.ToArray()));
        var kept = await KeptAsync(sent, "Screen shot.PNG");
        AssertHidden(kept.Whole.ToArray(), isThere: false);
        Assert.False(Holds(kept.Whole.ToArray(), Samples.Latitude));
        Assert.Equal("Screen shot.jpg", kept.Name);
        Assert.Equal([0xFF, 0xD8], kept.Whole[..2].ToArray());
    }

    [Theory]
    [InlineData(1, 40, 20, "red", "blue")]
    [InlineData(3, 40, 20, "blue", "red")]
    [InlineData(6, 20, 40, "red", "blue")]
    [InlineData(8, 20, 40, "blue", "red")]
    public async Task A_picture_stands_as_the_camera_was_held(
        ushort orientation,
        int width,
        int height,
        string first,
        string last
    )
    {
        var kept = await KeptAsync(Samples.Photo(orientation));
        Assert.Equal((width, height), (kept.Width, kept.Height));
        using var shown = SKBitmap.Decode(kept.Whole.Span);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        Assert.Equal(first, Colour(shown.GetPixel(3, 3)));
        Assert.Equal(last, Colour(shown.GetPixel(width - 4, height - 4)));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_large_picture_is_made_smaller_and_has_a_preview(SKEncodedImageFormat format)
    {
        var kept = await KeptAsync(Samples.Picture(format, 3000, 1500));
        Assert.Equal((2560, 1280), (kept.Width, kept.Height));
        using var preview = SKBitmap.Decode(kept.Preview!.Value.Span);
        Assert.Equal((320, 160), (preview.Width, preview.Height));
    }

    [Theory]
    [InlineData("bomb", "has more than 64 million dots")]
    [InlineData("heic", "is a HEIC picture")]
    [InlineData("cut", "is damaged, or not whole")]
    [InlineData("head", "is damaged, or not whole")]
    [InlineData("empty", "is empty")]
    [InlineData("words", "is neither a picture")]
    [InlineData("svg", "is neither a picture")]
    [InlineData("gif", "is neither a picture")]
    public async Task What_is_not_a_whole_picture_is_refused_in_words(string what, string sentence)
    {
        var photo = Samples.Picture(width: 400, height: 400);
        byte[] file = what switch
        {
            "bomb" => Samples.Bomb(),
            "heic" => Samples.Heic(),
            "cut" => photo[..(photo.Length / 2)],
            "head" => photo[..20],
            "empty" => [],
            "svg" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "gif" => "GIF89a.."u8.ToArray(),
            _ => "MZ this is no picture"u8.ToArray(),
        };
        await AssertRefusedAsync(file, "photo.jpg", $"“photo.jpg” {sentence}");
    }

    [Fact]
    public async Task What_is_larger_than_10_MB_is_refused() =>
        await AssertRefusedAsync(new byte[10 * 1024 * 1024 + 1], "big.jpg", "“big.jpg” is larger than 10 MB");

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript >>")]
    [InlineData("/AA << /O << /S /Rendition /JS 12 0 R >> >>")]
    [InlineData("/OpenAction << /S /Launch /F (calc.exe) >>")]
    [InlineData("/Names << /EmbeddedFiles 5 0 R >>")]
    [InlineData("/AcroForm << /XFA [(form) 7 0 R] >>")]
    [InlineData("/AF [<< /Type /Filespec /EF << /F 6 0 R >> >>]")]
    public async Task A_PDF_that_does_something_is_refused_packed_or_not(string what)
    {
        const string sentence = "“a.pdf” has a script, a command or another file inside it";
        await AssertRefusedAsync(Samples.Pdf(what), "a.pdf", sentence);
        await AssertRefusedAsync(Samples.PackedPdf($"1 0 << {what} >>"), "a.pdf", sentence);
    }

    [Fact]
    public async Task A_PDF_that_is_cut_locked_or_cannot_be_looked_into_is_refused()
    {
        await AssertRefusedAsync(Samples.Pdf(end: ""), "a.pdf", "“a.pdf” is damaged: it does not end as a PDF does");
        const string locked = "“a.pdf” is locked";
        await AssertRefusedAsync(Samples.Pdf("/Encrypt 9 0 R"), "a.pdf", locked);
        await AssertRefusedAsync(Samples.PackedPdf("1 0 << >>", "/LZWDecode"), "a.pdf", locked);
        await AssertRefusedAsync(Samples.PackedPdf(new string(' ', 65 << 20)), "a.pdf", locked);
        await AssertRefusedAsync(Samples.Pdf(string.Concat(Enumerable.Repeat("/ObjStm ", 10_001))), "a.pdf", locked);
        await AssertRefusedAsync([.. " "u8, .. Samples.Pdf()], "a.pdf", "“a.pdf” is neither a picture");
    }

    [Fact]
    public async Task A_PDF_to_read_is_kept_as_it_came()
    {
        foreach (
            var pdf in new[] { Samples.Pdf("/Title (Launching /JSON)"), Samples.PackedPdf("1 0 << /Type /Page >>") }
        )
        {
            Assert.Equal(pdf, (await KeptAsync(pdf, "Stock list.pdf")).Whole.ToArray());
        }
    }

    [Theory]
    [InlineData("C:\\Users\\me\\hoist.png", "hoist.jpg")]
    [InlineData("../../etc/hoist", "hoist.jpg")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe.jpg")]
    [InlineData(".jpeg", "file.jpg")]
    [InlineData("stock.pdf", "stock.jpg")]
    public async Task A_name_says_what_it_is_and_hides_nothing(string sent, string kept) =>
        Assert.Equal(kept, (await KeptAsync(Samples.Picture(), sent)).Name);

    [Fact]
    public async Task A_patients_number_in_a_name_is_refused_and_not_repeated()
    {
        var refused = await ReadAsync(Samples.Picture(), "bed 943 476 5919.jpg");
        var sentence = Assert.Single(refused.Refusals).Sentence;
        Assert.StartsWith("The name of a file looks as if it has a patient's CHI or NHS number", sentence);
        Assert.DoesNotContain("943", sentence);
    }

    private static async Task<CheckedFile> KeptAsync(byte[] file, string name = "IMG_0001.JPG")
    {
        var read = await ReadAsync(file, name);
        Assert.Empty(read.Refusals);
        return Assert.Single(read.Value!);
    }

    private static async Task AssertRefusedAsync(byte[] file, string name, string sentence)
    {
        var refusal = Assert.Single((await ReadAsync(file, name)).Refusals);
        Assert.Equal("Files", refusal.Field);
        Assert.StartsWith(sentence, refusal.Sentence);
    }

    private static Task<Outcome<IReadOnlyList<CheckedFile>>> ReadAsync(byte[] file, string name) =>
        FileIntake.ReadAsync("Files", [new FormFile(new MemoryStream(file), 0, file.Length, "Files", name)], default);

    private static void AssertHidden(byte[] file, bool isThere) =>
        Assert.All(Samples.Hidden, word => Assert.Equal(isThere, Holds(file, Encoding.ASCII.GetBytes(word))));

    private static bool Holds(byte[] file, byte[] what) => file.AsSpan().IndexOf(what) >= 0;

    /// <summary>The kinds of a JPEG's segments, up to its dots.</summary>
    private static HashSet<byte> Markers(byte[] jpeg)
    {
        var markers = new HashSet<byte>();
        for (var at = 2; jpeg[at] == 0xFF; at += 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]))
        {
            markers.Add(jpeg[at + 1]);
            if (jpeg[at + 1] == 0xDA)
            {
                break;
            }
        }

        return markers;
    }

    private static string Colour(SKColor dot) =>
        dot.Red > 200 && dot.Blue < 60 ? "red"
        : dot.Blue > 200 ? "blue"
        : $"{dot}";
}
