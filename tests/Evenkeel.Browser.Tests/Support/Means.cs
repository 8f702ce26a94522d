namespace Evenkeel.Browser.Tests.Support;

/// <summary>How somebody uses the product. The steps of a journey are the same for all three.</summary>
public enum Means
{
    Mouse,
    Keyboard,
    NoScript,
}
