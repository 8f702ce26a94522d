using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Evenkeel.Tests.Platform.Data;

public sealed class LoadingTests
{
    [Fact]
    public async Task What_stands_after_a_component_that_sends_elsewhere_is_there_all_the_same()
    {
        var gate = new Gate();
        await using var services = new ServiceCollection()
            .AddScoped<DbTurn>()
            .AddSingleton(gate)
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = renderer.BeginRenderingComponent<Frame>();
            gate.Open.SetResult();
            await Assert.ThrowsAsync<NavigationException>(() => page.QuiescenceTask);
            // The framework takes a redirect for a good end, and writes the page.
            Assert.Equal("<p>after</p>", page.ToHtmlString());
        });
    }

    private sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new();
    }

    /// <summary>A frame that waits, and then draws what answers at once.</summary>
    private sealed class Frame : LoadingComponent
    {
        private bool isReady;

        [Inject]
        private Gate Gate { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            await Gate.Open.Task;
            isReady = true;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (isReady)
            {
                builder.OpenComponent<Elsewhere>(0);
                builder.CloseComponent();
                builder.OpenComponent<After>(1);
                builder.CloseComponent();
            }
        }
    }

    private sealed class Elsewhere : LoadingComponent
    {
        protected override void OnInitialized() => throw new NavigationException("/elsewhere");
    }

    private sealed class After : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<p>after</p>");
    }
}
