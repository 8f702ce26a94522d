using System.Reflection;
using Evenkeel.App;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Components;

namespace Evenkeel.Tests.House;

/// <summary>
/// A component that takes turns must not call its parent back: the parent would wait for the turn that the child holds, for ever (decision 0006). What a child does
/// it does itself, and leads on by itself. A reflection over the parameters can tell: one that takes a callback is there to call it.
/// </summary>
public sealed class TurnsTests
{
    [Fact]
    public void No_component_that_takes_turns_calls_its_parent_back() =>
        Assert.Empty(Components().SelectMany(CallsBack));

    [Fact]
    public void One_that_does_is_noticed()
    {
        Assert.Equal(["CallsBackByEvent.OnDone", "CallsBackByEvent.OnChosen"], CallsBack(typeof(CallsBackByEvent)));
        Assert.Equal(["CallsBackByAction.Then"], CallsBack(typeof(CallsBackByAction)));
        Assert.Empty(CallsBack(typeof(AsksForWords)));
        Assert.True(Components().Count() > 100);
    }

    private static IEnumerable<Type> Components() =>
        EvenkeelApp
            .Modules.All.Select(module => module.Pages)
            .Append(typeof(Evenkeel.Web.Root).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(LoadingComponent)));

    /// <summary>Parameters that give the child something of its parent's to run; what only answers (words for a key) is no such thing.</summary>
    private static IEnumerable<string> CallsBack(Type component) =>
        component
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property =>
                property.IsDefined(typeof(ParameterAttribute))
                || property.IsDefined(typeof(CascadingParameterAttribute))
            )
            .Where(property => IsCallback(property.PropertyType))
            .Select(property => $"{component.Name}.{property.Name}");

    private static bool IsCallback(Type type) =>
        type == typeof(EventCallback)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EventCallback<>))
        || (
            type.IsSubclassOf(typeof(Delegate))
            && type != typeof(RenderFragment)
            && type.GetMethod("Invoke")!.ReturnType is var answer
            && (answer == typeof(void) || typeof(Task).IsAssignableFrom(answer))
        );

    private sealed class CallsBackByEvent : LoadingComponent
    {
        [Parameter]
        public EventCallback OnDone { get; set; }

        [Parameter]
        public EventCallback<int> OnChosen { get; set; }
    }

    private sealed class CallsBackByAction : LoadingComponent
    {
        [CascadingParameter]
        public Func<Task>? Then { get; set; }
    }

    private sealed class AsksForWords : LoadingComponent
    {
        [Parameter]
        public Func<string, string>? Title { get; set; }

        [Parameter]
        public RenderFragment? ChildContent { get; set; }
    }
}
