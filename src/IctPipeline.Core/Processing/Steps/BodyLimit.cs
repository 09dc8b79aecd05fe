using System.Text;
using IctPipeline.Articles;
using IctPipeline.Normalization;

namespace IctPipeline.Processing.Steps;

/// <summary>Cuts a body that does not fit into a document, at the end of a paragraph, and keeps the whole elsewhere.</summary>
internal sealed class BodyLimit(IBodyStore bodies, int maxBytes)
{
    private const string ParagraphBreak = "\n\n";

    /// <returns>The article as it is, or with the cut body, and the name of the blob that has the whole.</returns>
    public async Task<(NormalizedArticle Article, string? BodyBlob)> ApplyAsync(string id, NormalizedArticle article, CancellationToken cancellationToken)
    {
        if (Encoding.UTF8.GetByteCount(article.Body) <= maxBytes)
        {
            return (article, null);
        }

        var blob = await bodies.SaveAsync(id, article.ContentHash, article.Body, cancellationToken).ConfigureAwait(false);
        var body = Cut(article.Body, maxBytes);
        var warning = new ArticleWarning(
            WarningCodes.BodyTruncated,
            $"The body has {article.Body.Length} characters; the first {body.Length} are here, the whole is in the container article-bodies.",
            "body");
        return (article with { Body = body, Warnings = [.. article.Warnings, warning] }, blob);
    }

    /// <summary>The longest start that fits and ends with a paragraph, or a word, or at least a whole character.</summary>
    internal static string Cut(string body, int maxBytes)
    {
        var fitting = LengthThatFits(body, maxBytes);
        var end = body.LastIndexOf(ParagraphBreak, fitting, StringComparison.Ordinal);
        if (end <= 0)
        {
            end = body.LastIndexOf(' ', Math.Max(fitting - 1, 0));
        }

        return body[..(end > 0 ? end : fitting)].TrimEnd();
    }

    private static int LengthThatFits(string body, int maxBytes)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in body.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
