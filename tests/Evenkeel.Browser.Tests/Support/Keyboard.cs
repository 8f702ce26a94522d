namespace Evenkeel.Browser.Tests.Support;

/// <summary>Somebody who uses no mouse: nothing is clicked and nothing is given the focus but by keys. Every press is counted.</summary>
internal sealed class Keyboard(IPage page) : IHand
{
    private const int Far = 400;
    private const int Pause = 3000;
    private const string FocusIsOn = "what => document.activeElement.matches(what)";
    private const string IsFocused = "it => it === document.activeElement";

    /// <summary>
    /// The key that goes towards it, Shift+Tab where it stands before the focus; none where the focus is on it. One radio of a group takes the tab:
    /// where any of them will do, arrows go on to the others.
    /// </summary>
    private const string KeyTowards = """
        (it, anyOfGroup) => {
          const focus = document.activeElement;
          if (it === focus || anyOfGroup && focus.type === 'radio' && focus.name === it.name && focus.form === it.form) return '';
          const isBehind = focus !== document.body && focus.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING;
          return isBehind ? 'Shift+Tab' : 'Tab';
        }
        """;
    private const string HowFarInList = """
        (list, words) => [...list.options].findIndex(it => it.text.trim() === words) - list.selectedIndex
        """;

    /// <summary>Presses that move, choose or send.</summary>
    public int Moves { get; private set; }

    /// <summary>Letters and digits.</summary>
    public int Typed { get; private set; }

    public async Task PressAsync(string key)
    {
        await page.Keyboard.PressAsync(key);
        Moves++;
    }

    public async Task TypeAsync(string text)
    {
        await page.Keyboard.TypeAsync(text);
        Typed += text.Length;
    }

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

    public async Task PressAsync(ILocator control)
    {
        await ReachAsync(control);
        await PressAsync("Enter");
    }

    public async Task FillAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await PressAsync("Control+A");
        if (text.Contains('\t', StringComparison.Ordinal))
        {
            // A tab would leave the field: a person pastes such a text.
            await page.Keyboard.InsertTextAsync(text);
            return;
        }

        await TypeAsync(text);
    }

    public async Task ChooseAsync(ILocator box)
    {
        await ReachAsync(box, anyOfGroup: true);
        for (var presses = 0; presses < Far && !await box.EvaluateAsync<bool>(IsFocused); presses++)
        {
            await PressAsync("ArrowDown");
        }

        if (!await box.IsCheckedAsync())
        {
            await PressAsync("Space");
        }

        Assert.True(await box.IsCheckedAsync(), $"{box} is not chosen.");
    }

    public async Task SelectAsync(ILocator list, string option)
    {
        await ReachAsync(list);
        var steps = await list.EvaluateAsync<int>(HowFarInList, option);
        for (var step = 0; step < Math.Abs(steps); step++)
        {
            await PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
        }

        Assert.Equal(0, await list.EvaluateAsync<int>(HowFarInList, option));
    }

    public async Task AttachAsync(ILocator field, FilePayload file)
    {
        var opened = new TaskCompletionSource<IFileChooser>();
        // Listened to before the first press: a press that comes before the listening opens nothing. Whoever sees that nothing opened presses again, for a
        // page that has just come may have taken the focus elsewhere.
        page.FileChooser += Note;
        for (var presses = 0; presses < Visit.Patience / Pause && !opened.Task.IsCompleted; presses++)
        {
            await ReachAsync(field);
            await PressAsync("Space");
            await Task.WhenAny(opened.Task, Task.Delay(Pause));
        }

        page.FileChooser -= Note;
        Assert.True(opened.Task.IsCompleted, $"No files could be chosen on {page.Url}");
        await (await opened.Task).SetFilesAsync(file);

        void Note(object? sender, IFileChooser chooser) => opened.TrySetResult(chooser);
    }

    public Task ReachAsync(ILocator control) => ReachAsync(control, anyOfGroup: false);

    private async Task ReachAsync(ILocator control, bool anyOfGroup)
    {
        await control.WaitForAsync();
        for (var presses = 0; presses < Far; presses++)
        {
            var key = await control.EvaluateAsync<string>(KeyTowards, anyOfGroup);
            if (key.Length == 0)
            {
                return;
            }

            await PressAsync(key);
        }

        Assert.Fail($"Tab never came to {control} on {page.Url}");
    }
}
