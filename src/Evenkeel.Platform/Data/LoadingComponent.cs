using Microsoft.AspNetCore.Components;

namespace Evenkeel.Platform.Data;

/// <summary>
/// What every component of a module inherits. The components of one page share one context, and a context does one thing at a time: so each loads,
/// and each handles what was sent, in its turn, and draws once when it has done so. Its children begin after it.
/// (A component of the framework's draws at its first wait as well, and its children load beside it. SQLite answers without waiting and hides that.)
/// </summary>
public abstract class LoadingComponent : ComponentBase, IHandleEvent
{
    private bool isInitialised;

    [Inject]
    private DbTurn Turn { get; set; } = null!;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        try
        {
            await Turn.TakeAsync(LoadAsync);
        }
        catch
        {
            // Never while the parent is being drawn: what stands after this would be left without a component (decision 0006).
            await Task.Yield();
            throw;
        }

        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await Turn.TakeAsync(() => item.InvokeAsync(arg));
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (!isInitialised)
        {
            isInitialised = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
    }
}
