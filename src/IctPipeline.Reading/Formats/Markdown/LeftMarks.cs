using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Takes away marks that are still in a text after it was parsed: CommonMark leaves them where an author's spacing, a missing blank or
/// HTML around them keeps them from being understood. Parts that the author shows as they stand are not looked at.
/// </summary>
internal static class LeftMarks
{
    /// <summary>Stand for parts that are kept while the text is searched: private use, in no article.</summary>
    private const char FirstMarker = '\uE000';

    private const int Markers = 6000;

    private static readonly SearchValues<char> Hints = SearchValues.Create("*_~[<|");
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["__", "~~", "](", "![", "[^", "[]", "]: ", "][", "--|", "|--", "|:-", "| --"],
        StringComparison.Ordinal
    );

    /// <param name="text">A paragraph, parsed.</param>
    /// <param name="kept">Start and length of what stays as it is, in order.</param>
    /// <param name="tags">True where a tag in the text is one that was not understood; false where it was written as text.</param>
    public static string Remove(string text, List<(int Start, int Length)> kept, bool tags, ParsedArticle article)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            text = Emoji.Replace(text, kept);
        }

        if (
            !text.AsSpan().ContainsAny(Hints)
            || (text.AsSpan().IndexOfAny('*', '<') < 0 && !text.AsSpan().ContainsAny(Signs))
            || kept.Count > Markers
            || text.AsSpan().IndexOfAnyInRange(FirstMarker, (char)(FirstMarker + Markers)) >= 0
        )
        {
            return text;
        }

        try
        {
            return Without(text, kept, tags, article);
        }
        catch (RegexMatchTimeoutException)
        {
            // Thousands of marks and nothing else: no text that an author wrote.
            return text;
        }
    }

    private static string Without(string text, List<(int Start, int Length)> kept, bool tags, ParsedArticle article)
    {
        var masked = Mask(text, kept);
        var clean = LeftMarkPatterns.Images().Replace(masked, match => TakeImage(match, article));
        clean = LeftMarkPatterns.Links().Replace(clean, match => TakeLink(match, article));
        clean = LeftMarkPatterns.Footnotes().Replace(clean, "");
        clean = LeftMarkPatterns.References().Replace(LeftMarkPatterns.Definitions().Replace(clean, ""), "$1");
        clean = LeftTable.Settle(clean);
        clean = tags
            ? LeftMarkPatterns
                .Comments()
                .Replace(
                    LeftMarkPatterns
                        .Tags()
                        .Replace(clean, match => match.ValueSpan.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : ""),
                    ""
                )
            : clean;
        clean = Emphasis(clean);
        return ReferenceEquals(clean, masked) ? text : Unmask(clean, text, kept).Trim();
    }

    private static string Mask(string text, List<(int Start, int Length)> kept)
    {
        if (kept.Count == 0)
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i < kept.Count; i++)
        {
            masked.Append(text, at, kept[i].Start - at).Append((char)(FirstMarker + i));
            at = kept[i].Start + kept[i].Length;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    private static string Unmask(string masked, string text, List<(int Start, int Length)> kept)
    {
        if (kept.Count == 0)
        {
            return masked;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var c in masked)
        {
            var index = c - FirstMarker;
            if (index >= 0 && index < kept.Count)
            {
                whole.Append(text, kept[index].Start, kept[index].Length);
            }
            else
            {
                whole.Append(c);
            }
        }

        return whole.ToString();
    }

    /// <summary>
    /// Pairs whose marks stand at the edges of words as people see them: a mark beside a letter that is not ASCII has an edge, too.
    /// </summary>
    private static string Emphasis(string text)
    {
        text = text.Contains('*', StringComparison.Ordinal) ? LeftMarkPatterns.Star().Replace(text, "$1") : text;
        if (text.Contains("**", StringComparison.Ordinal))
        {
            text = LeftMarkPatterns.Stars().Replace(text, "$1$2");
            text = LeftMarkPatterns.Broken().Replace(text, "");
        }

        text = text.Contains("__", StringComparison.Ordinal) ? LeftMarkPatterns.Underlines().Replace(text, "$1") : text;
        return text.Contains("~~", StringComparison.Ordinal) ? LeftMarkPatterns.Struck().Replace(text, "$1") : text;
    }

    private static string TakeImage(Match match, ParsedArticle article)
    {
        var target = match.Groups["url"].Value.Trim().Split(' ', 2)[0].Trim('<', '>');
        if (target.Length > 0)
        {
            article.Images.Add(new ArticleImage(target, match.Groups["alt"].Value is { Length: > 0 } alt ? alt : null));
        }

        return "";
    }

    private static string TakeLink(Match match, ParsedArticle article)
    {
        var text = match.Groups["text"].Value.Trim();
        article.Links.Add(new ArticleLink(match.Groups["url"].Value.Trim().Split(' ', 2)[0].Trim('<', '>'), text.Length > 0 ? text : null));
        return text;
    }
}
