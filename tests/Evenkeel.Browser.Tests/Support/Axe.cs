using Deque.AxeCore.Commons;

namespace Evenkeel.Browser.Tests.Support;

/// <summary>Every rule of WCAG 2.2, A and AA, that a program can check.</summary>
internal static class Axe
{
    // Put into the page once and asked for findings alone: the package's own call loads it again each time, in two pages.
    private const string Run = """
        () => axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          resultTypes: ['violations'],
        }).then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`)))
        """;
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each finding: the rule, and where.</summary>
    public static async Task<IEnumerable<string>> FindingsAsync(IPage page, string when)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync($"{Script}; undefined");
        }

        return (await page.EvaluateAsync<string[]>(Run)).Select(finding => $"{when}: {finding}");
    }
}
