using System.Diagnostics;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PdfScore;

/// <summary>Where the time of a file goes.</summary>
internal static class Phases
{
    public static string Of(string file)
    {
        return PdfRun.Of(options =>
        {
            var start = Now();
            using var document = PdfOpening.Open(File.ReadAllBytes(file), options, new PdfGuard());
            var opened = Now();
            var (letters, lines) = (TimeSpan.Zero, TimeSpan.Zero);
            var reader = new PageReader(new LegacyFontText(), options.Time, new NodeBudget(options.Limits.MaxNodes));
            var count = 0;
            for (var i = 1; i <= document.NumberOfPages; i++)
            {
                var before = Now();
                var page = PdfOpening.Page(document, i, options);
                letters += Now() - before;
                before = Now();
                count += page?.Letters.Count ?? 0;
                _ = page is null ? [] : reader.Read(page);
                lines += Now() - before;
            }

            return $"open {(opened - start).TotalMilliseconds:0} ms, letters {letters.TotalMilliseconds:0} ms, "
                + $"lines {lines.TotalMilliseconds:0} ms; "
                + $"{document.NumberOfPages} pages, {count} letters";
        });
    }

    private static TimeSpan Now() => WorkClock.OfThread.Work() ?? Process.GetCurrentProcess().TotalProcessorTime;
}
