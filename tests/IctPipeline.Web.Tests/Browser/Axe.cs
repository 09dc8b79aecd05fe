using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>The rules of axe-core, run inside a page.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    /// <returns>A line for each violation: rule, what to do, where.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var found = await page.RunAxe(Rules);
        Assert.True(found.Passes.Length > 10, "axe ran hardly any rule");
        return [.. found.Violations.Select(Describe)];
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} at "
        + string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Target} {string.Join("; ", Failures(node))}"));

    private static IEnumerable<string> Failures(AxeResultNode node) =>
        node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
}
