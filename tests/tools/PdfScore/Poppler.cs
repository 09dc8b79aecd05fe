using System.Diagnostics;
using System.Text;

namespace IctPipeline.Tools.PdfScore;

/// <summary>What <c>pdftotext</c> and <c>pdfinfo</c> of poppler-utils read in a file, page by page.</summary>
internal static class Poppler
{
    /// <summary>For files that were made to keep readers busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="way">How it is to read: <c>-layout</c>, <c>-raw</c>; null for its usual way.</param>
    public static async Task<string[]> PagesAsync(string file, string? way = null)
    {
        var pages = (await RunAsync(way is null ? [file] : [way, file]).ConfigureAwait(false)).Split('\f');
        return pages[^1].Length == 0 ? pages[..^1] : pages;
    }

    /// <summary>The lines of each page, with their places.</summary>
    public static async Task<List<List<Placed>>> PlacesAsync(string file) =>
        Placed.Pages(await RunAsync(["-bbox-layout", file]).ConfigureAwait(false));

    /// <summary>True for a form whose pages are made by the reader that shows it.</summary>
    public static async Task<bool> IsScriptedFormAsync(string file) =>
        (await RunAsync("pdfinfo", [file]).ConfigureAwait(false))
            .Split('\n')
            .Any(line => line.StartsWith("Form:", StringComparison.Ordinal) && line.EndsWith("XFA", StringComparison.Ordinal));

    private static Task<string> RunAsync(string[] arguments) => RunAsync("pdftotext", ["-q", "-enc", "UTF-8", .. arguments, "-"]);

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        using var limit = new CancellationTokenSource(Patience);
        await using var end = limit.Token.Register(process.Kill).ConfigureAwait(false);
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return text;
    }
}
