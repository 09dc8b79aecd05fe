using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>
/// Keeps pictures of pages where <c>ICT_SCREENSHOTS</c> names a folder; nobody waits for them else. Those of docs/reader.md
/// (<c>reader-….png</c>) are copies.
/// </summary>
internal static class Screenshots
{
    private const float SlowMachine = 120_000;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("ICT_SCREENSHOTS") is { Length: > 0 } given
        ? Directory.CreateDirectory(given).FullName
        : null;

    public static Task TakeAsync(IPage page, string name, bool fullPage = true) =>
        Folder is null
            ? Task.CompletedTask
            : page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(Folder, $"{name}.png"),
                    FullPage = fullPage,
                    Timeout = SlowMachine,
                }
            );
}
