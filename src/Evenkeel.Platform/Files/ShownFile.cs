namespace Evenkeel.Platform.Files;

/// <summary>A file as an item's page shows it to this reader.</summary>
public sealed record ShownFile(AttachedFile File, string Address, string By, bool MayTakeAway)
{
    private const int MostWidth = 320;
    private const int MostHeight = 160;

    public bool IsPicture => File.Kind == FileKind.Picture;

    /// <summary>In place of the picture, where it is not seen.</summary>
    public string Alt => File.Says ?? $"{File.Name}: nobody has said what it shows";

    /// <summary>As it is drawn, so that nothing on the page moves when it comes.</summary>
    public (int Width, int Height) Drawn
    {
        get
        {
            var (width, height) = (File.Width ?? 1, File.Height ?? 1);
            var scale = Math.Min(1, Math.Min((double)MostWidth / width, (double)MostHeight / height));
            return (Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        }
    }

    public string Size => SizeOf(File.Length);

    private static string SizeOf(int bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024d * 1024d):0.#} MB" : $"{Math.Max(1, bytes / 1024)} KB";
}
