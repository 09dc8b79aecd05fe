using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>Cuts a body that does not fit into a document, at the end of a paragraph.</summary>
internal sealed class BodyLimit(ArticleProcessorOptions options)
{
    private const string ParagraphBreak = "\n\n";

    /// <returns>The article itself where it fits, else one with the start of its body.</returns>
    public NormalizedArticle Fit(NormalizedArticle article)
    {
        if (Encoding.UTF8.GetMaxByteCount(article.Body.Length) <= options.MaxBodyBytes)
        {
            return article;
        }

        var body = Cut(article.Body, options.MaxBodyBytes);
        if (body.Length == article.Body.Length)
        {
            return article;
        }

        var warning = new ArticleWarning(
            WarningCodes.BodyTruncated,
            $"The body has {article.Body.Length} characters; the first {body.Length} are here, the whole is in the container "
                + $"article-bodies.",
            "body"
        );
        return article with { Body = body, Warnings = [.. article.Warnings, warning] };
    }

    /// <summary>
    /// The longest start that fits and ends with a paragraph in its second half, or a word, or at least a whole character.
    /// </summary>
    internal static string Cut(string body, int maxBytes)
    {
        var fitting = LengthThatFits(body, maxBytes);
        if (fitting == body.Length)
        {
            return body;
        }

        var end = body.LastIndexOf(ParagraphBreak, fitting, StringComparison.Ordinal);
        if (end <= fitting / 2)
        {
            end = body.LastIndexOf(' ', Math.Max(fitting - 1, 0));
        }

        return body[..(end > 0 ? end : fitting)].TrimEnd();
    }

    /// <summary>As JSON has it: a quotation mark, a backslash and a line's end are two bytes there.</summary>
    private static int LengthThatFits(string body, int maxBytes)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in body.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength + (rune.Value is '"' or '\\' or '\n' or '\t' ? 1 : 0);
            if (bytes > maxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
