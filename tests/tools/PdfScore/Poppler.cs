using System.Diagnostics;
using System.Text;

namespace IctPipeline.Tools.PdfScore;

/// <summary>What <c>pdftotext</c> of poppler-utils reads in a file, page by page.</summary>
internal static class Poppler
{
    /// <summary>For files that were made to keep readers busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<string[]> PagesAsync(string file, bool layout)
    {
        var pages = (await RunAsync(layout ? ["-layout", file] : [file]).ConfigureAwait(false)).Split('\f');
        return pages[^1].Length == 0 ? pages[..^1] : pages;
    }

    /// <summary>The lines of each page, with their places.</summary>
    public static async Task<List<List<Placed>>> PlacesAsync(string file) =>
        Placed.Pages(await RunAsync(["-bbox-layout", file]).ConfigureAwait(false));

    private static async Task<string> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["-q", "-enc", "UTF-8", .. arguments, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext does not start.");
        using var limit = new CancellationTokenSource(Patience);
        await using var end = limit.Token.Register(process.Kill).ConfigureAwait(false);
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return text;
    }
}
