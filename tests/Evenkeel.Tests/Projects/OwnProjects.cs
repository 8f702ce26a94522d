using Evenkeel.Tests.Control;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Projects;

/// <summary>What people do with projects, as they do it.</summary>
internal static class OwnProjects
{
    public static string Improvement(this OwnWard ward) => $"{ward.Address}/improvement";

    /// <summary>Answers the project's address.</summary>
    public static async Task<string> StartAsync(
        this OwnWard ward,
        Browser who,
        string title,
        params (string Field, string Value)[] more
    )
    {
        var form = await who.OpenAsync($"{ward.Improvement()}/start");
        var page = await form.SubmitAsync([("Form.Title", title), ("Form.Problem", "People fall"), .. more]);
        Assert.Equal(title, page.Heading);
        return page.Path;
    }

    /// <summary>Answers the cycle's page.</summary>
    public static async Task<Page> PlanAsync(
        this Browser who,
        string project,
        string change,
        string query = "",
        params (string Field, string Value)[] more
    )
    {
        var form = await who.OpenAsync($"{project}/pdsa/plan{query}");
        return await form.SubmitAsync([("Form.Change", change), ("Form.Prediction", "Two falls fewer"), .. more]);
    }

    /// <summary>Answers the tool's page.</summary>
    public static async Task<Page> AddToolAsync(
        this Browser who,
        string project,
        string kind,
        string subject,
        params (string Field, string Value)[] more
    )
    {
        var form = await who.OpenAsync($"{project}/tools/add");
        var page = await form.SubmitAsync([("Form.Kind", kind), ("Form.Subject", subject), .. more]);
        Assert.Equal(subject, page.Heading);
        return page;
    }

    /// <summary>Adds a line at the end of a tool; answers its page.</summary>
    public static async Task<Page> WriteLineAsync(
        this Browser who,
        string tool,
        params (string Field, string Value)[] values
    )
    {
        var page = await (await who.OpenAsync(tool)).SubmitAsync([.. values, ("Form.Ends", "true")]);
        Assert.Empty(page.Errors);
        return page;
    }
}
