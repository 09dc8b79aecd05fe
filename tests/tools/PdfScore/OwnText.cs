using System.Diagnostics;
using IctPipeline.Reading;
using IctPipeline.Reading.Formats.Pdf;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PdfScore;

/// <summary>What our reader finds in a file: all lines of its pages, and the article that comes of them.</summary>
internal sealed record OwnText(string? Code, string? Reason, NormalizedArticle? Article, TimeSpan Time, List<List<PdfLine>> Pages)
{
    public static OwnText Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        NormalizedArticle? article = null;
        ArticleRejectedException? rejection = null;
        try
        {
            article = new ArticleReader(new ReadLimits { MaxBytes = int.MaxValue }).Read(new SourceFile("file", bytes)).Single().Article;
        }
        catch (ArticleRejectedException exception)
        {
            rejection = exception;
        }

        var time = Process.GetCurrentProcess().TotalProcessorTime - before;
        return new OwnText(
            rejection?.Code,
            rejection is { Code: RejectionCodes.Unreadable } ? rejection.ToString() : rejection?.Message,
            article,
            time,
            article?.File.Format == "pdf" ? Lines(bytes) : []
        );
    }

    /// <summary>Lines as they are before heads, feet and page numbers go.</summary>
    private static List<List<PdfLine>> Lines(byte[] bytes)
    {
        return PdfRun.Of(options =>
        {
            using var document = PdfOpening.Open(bytes, options, new PdfGuard());
            return PdfText.Of(document, options, new LegacyFontText(), [], withArtifacts: true).Pages;
        });
    }
}
