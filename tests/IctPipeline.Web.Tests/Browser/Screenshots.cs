using IctPipeline.Testing;
using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>
/// Keeps pictures of pages as test output: in <c>TestResults/screenshots</c>, or where <c>ICT_SCREENSHOTS</c> says. Those of docs/reader.md
/// (<c>reader-….png</c>) are copies.
/// </summary>
internal static class Screenshots
{
    private static readonly string Folder = Directory
        .CreateDirectory(
            Environment.GetEnvironmentVariable("ICT_SCREENSHOTS") is { Length: > 0 } given
                ? given
                : RepositoryFolder.PathOf("TestResults", "screenshots")
        )
        .FullName;

    public static async Task<string> TakeAsync(IPage page, string name, bool fullPage = true)
    {
        var file = Path.Combine(Folder, $"{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = fullPage });
        return file;
    }
}
