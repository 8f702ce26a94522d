using Microsoft.AspNetCore.Components;

namespace Evenkeel.Ui;

/// <summary>The present address with one query parameter changed and the others kept.</summary>
internal static class PageAddress
{
    public static string With(NavigationManager navigation, params (string Name, object? Value)[] changes)
    {
        var changed = changes.ToDictionary(change => change.Name, change => change.Value);
        return new Uri(navigation.GetUriWithQueryParameters(changed)).PathAndQuery;
    }
}
