namespace Evenkeel.Browser.Tests.Support;

/// <summary>Points and clicks, as most people do.</summary>
internal sealed class MouseHand : IHand
{
    public Task ReachAsync(ILocator control) => control.HoverAsync();

    public Task PressAsync(ILocator control) => control.ClickAsync();

    public Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public Task ChooseAsync(ILocator box) => box.CheckAsync();

    public Task SelectAsync(ILocator list, string option) =>
        list.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task AttachAsync(ILocator field, FilePayload file) => field.SetInputFilesAsync(file);
}
