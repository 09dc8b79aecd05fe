using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>The rules of axe-core, run inside a page.</summary>
internal static class Axe
{
    /// <summary>One width of each layout: between them nothing changes that axe looks at.</summary>
    public static readonly IReadOnlyList<int> WidthsOfLayouts = [1600, 390];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    /// <summary>Dark colours change nothing that other rules look at.</summary>
    private static readonly AxeRunOptions RulesOfColors = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    /// <param name="colors">Those that the page is shown in.</param>
    /// <returns>A line for each violation: rule, what to do, where.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, ColorScheme colors = ColorScheme.Light)
    {
        var (rules, least) = colors == ColorScheme.Dark ? (RulesOfColors, 1) : (Rules, 10);
        var found = await page.RunAxe(rules);
        Assert.True(found.Passes.Length >= least, "axe ran hardly any rule");
        return [.. found.Violations.Select(Describe)];
    }

    /// <summary>The same in each layout and both colours, with what is wider than its window. The window stays the last one's.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsInEveryLayoutAsync(IPage page)
    {
        var found = new List<string>();
        foreach (var width in WidthsOfLayouts)
        {
            await page.SetViewportSizeAsync(width, 900);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                found.Add($"wider than {width} pixels");
            }

            foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
                found.AddRange((await ViolationsAsync(page, colors)).Select(violation => $"{width}, {colors}: {violation}"));
            }
        }

        return found;
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} at "
        + string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Target} {string.Join("; ", Failures(node))}"));

    private static IEnumerable<string> Failures(AxeResultNode node) =>
        node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
}
