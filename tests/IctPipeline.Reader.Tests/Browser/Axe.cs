using System.Diagnostics;
using System.Text.Json;
using IctPipeline.Testing;
using Microsoft.Playwright;

namespace IctPipeline.Reader.Tests.Browser;

/// <summary>The rules of axe-core (pinned in package-lock.json), run inside a page.</summary>
internal static class Axe
{
    private static readonly string Folder = RepositoryFolder.PathOf("tests", "IctPipeline.Reader.Tests");
    private static readonly Lazy<Task<string>> Script = new(LoadAsync);

    /// <returns>A line for each violation: rule, what to do, where.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // As a function of the debugger, not as a script of the page: the page's policy would refuse it, rightly.
        await page.EvaluateAsync(await Script.Value);
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        Assert.True(found.GetProperty("passes").GetArrayLength() > 10, "axe ran hardly any rule");
        return [.. found.GetProperty("violations").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement violation)
        => $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()} at "
            + string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3).Select(node => $"{node.GetProperty("target")} {node.GetProperty("failureSummary").GetString()}"));

    private static async Task<string> LoadAsync()
    {
        var file = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file))
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await error);
        }

        return await File.ReadAllTextAsync(file);
    }
}
