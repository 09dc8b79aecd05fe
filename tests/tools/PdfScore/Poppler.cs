using System.Diagnostics;
using System.Text;

namespace IctPipeline.Tools.PdfScore;

/// <summary>What <c>pdftotext</c> of poppler-utils reads in a file, page by page.</summary>
internal static class Poppler
{
    public static async Task<string[]> PagesAsync(string file, bool layout)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])[.. layout ? ["-layout"] : Array.Empty<string>(), "-enc", "UTF-8", file, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        limit.Token.Register(() => process.Kill());
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        await errors.ConfigureAwait(false);
        var pages = text.Split('\f');
        return pages[^1].Length == 0 ? pages[..^1] : pages;
    }
}
