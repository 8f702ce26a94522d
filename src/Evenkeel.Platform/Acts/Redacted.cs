namespace Evenkeel.Platform.Acts;

/// <summary>What stands where a text was taken out. The history keeps who, when and why; the triggers let nothing else change.</summary>
public static class Redacted
{
    public const string Text = "[redacted]";
}
