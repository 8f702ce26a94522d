namespace Evenkeel.Platform.Data;

/// <summary>EVENKEEL_DATABASE: <c>sqlite:PATH</c> or <c>postgres:CONNECTION-STRING</c>.</summary>
public sealed record DatabaseChoice(string Provider, string Connection)
{
    public const string Variable = "EVENKEEL_DATABASE";
    public const string Default = "sqlite:var/evenkeel.db";

    /// <exception cref="FormatException">The text names no database; the message says what it should look like.</exception>
    public static DatabaseChoice Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var provider = colon < 0 ? "" : text[..colon];
        if (provider is not ("sqlite" or "postgres") || colon == text.Length - 1)
        {
            throw new FormatException($"{Variable} should be sqlite:PATH or postgres:CONNECTION-STRING.");
        }

        return new DatabaseChoice(provider, text[(colon + 1)..]);
    }
}
