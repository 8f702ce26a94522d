namespace Evenkeel.Browser.Tests.Support;

/// <summary>What a hand can do to a control of a page.</summary>
internal interface IHand
{
    /// <summary>Goes to a control, and does nothing to it yet.</summary>
    Task ReachAsync(ILocator control);

    /// <summary>A link, a button or what opens a menu.</summary>
    Task PressAsync(ILocator control);
    Task FillAsync(ILocator field, string text);

    /// <summary>A radio or a checkbox.</summary>
    Task ChooseAsync(ILocator box);

    /// <summary>An option of a list, by its words.</summary>
    Task SelectAsync(ILocator list, string option);
    Task AttachAsync(ILocator field, FilePayload file);
}
