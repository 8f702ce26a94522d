namespace Evenkeel.Ui;

/// <summary>How large a file a field takes, and the sentence for a larger one.</summary>
public sealed record UploadLimit(int Megabytes, string Sentence)
{
    /// <summary>Among the request's items: the form was too large for the server, and none of it was read.</summary>
    public static readonly object Passed = new();

    public long Bytes => (long)Megabytes * 1024 * 1024;
}
