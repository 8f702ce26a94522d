namespace Evenkeel.Browser.Tests.Support;

/// <summary>Somebody who uses no mouse: every press that moves is counted; digits are not.</summary>
internal sealed class Keyboard(IPage page)
{
    private const string FocusIsOn = "what => document.activeElement.matches(what)";

    public int Moves { get; private set; }

    public async Task PressAsync(string key)
    {
        await page.Keyboard.PressAsync(key);
        Moves++;
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Presses a key at least once, until the focus is on what a selector names.</summary>
    public async Task MoveToAsync(string selector, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await PressAsync(key);
            if (await IsOnAsync(selector))
            {
                return;
            }
        }

        Assert.Fail($"{key} never came to {selector} on {page.Url}");
    }

    public Task<bool> IsOnAsync(string selector) => page.EvaluateAsync<bool>(FocusIsOn, selector);
}
