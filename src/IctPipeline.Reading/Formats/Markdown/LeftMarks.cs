using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Takes away marks that are still in a text after it was parsed: CommonMark leaves them where an author's spacing, a missing blank or
/// HTML around them keeps them from being understood. Parts that the author shows as they stand are not looked at.
/// </summary>
internal static partial class LeftMarks
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
        var clean = Images().Replace(masked, match => TakeImage(match, article));
        clean = Links().Replace(clean, match => TakeLink(match, article));
        clean = Footnotes().Replace(clean, "");
        clean = References().Replace(Definitions().Replace(clean, ""), "$1");
        clean = LeftTable.Settle(clean);
        clean = tags
            ? Comments()
                .Replace(
                    Tags().Replace(clean, match => match.ValueSpan.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : ""),
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
        text = text.Contains('*', StringComparison.Ordinal) ? Star().Replace(text, "$1") : text;
        if (text.Contains("**", StringComparison.Ordinal))
        {
            text = Stars().Replace(text, "$1$2");
            text = Broken().Replace(text, "");
        }

        text = text.Contains("__", StringComparison.Ordinal) ? Underlines().Replace(text, "$1") : text;
        return text.Contains("~~", StringComparison.Ordinal) ? Struck().Replace(text, "$1") : text;
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

    [GeneratedRegex(
        @"(?<![\p{L}\d])!\[(?<alt>[^\]\n]*)\](?:\((?<url>(?:[^()\n]|\([^()\n]*\))*)\)|\[[^\]\n]*\]|(?=\s|$))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Images();

    [GeneratedRegex(
        @"\[(?<text>[^\[\]\n]*)\]"
            + @"\((?<url>(?:https?:|mailto:|/|#|\.{1,2}/|<)(?:[^()\s]|\([^()\s]*\)|\([^()\s]*(?=\)\s))*)"
            + @"(?:\s+[""'“][^""'”\n]*[""'”]|\s+[a-z]+=\S+)?\s*(?:\)|(?=\s|$))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Links();

    [GeneratedRegex(@"\[\^[^\]\s]+\]:?", RegexOptions.NonBacktracking)]
    private static partial Regex Footnotes();

    /// <summary>References that are defined nowhere: "[words][]", "[words][12]", "[words][the-name]".</summary>
    [GeneratedRegex(@"(?<![\w\]])\[([^\[\]\n]*[\p{L}#][^\[\]\n]*)\]\[(?:\d{1,3}|[a-z\d]+(?:-[a-z\d]+)+)?\]", RegexOptions.None, 1000)]
    private static partial Regex References();

    [GeneratedRegex(@"(?:\A|(?<=\s))\[[^\[\]\s]{1,40}\]:\s*(?:https?:|/)\S+(?:\s+""[^""\n]*"")?", RegexOptions.None, 1000)]
    private static partial Regex Definitions();

    [GeneratedRegex(
        @"</?(?:a|abbr|address|article|aside|audio|b|big|blockquote|br|button|center|cite|code|dd|del|details|div|dl|dt|em"
            + @"|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|link|main|mark|nav"
            + @"|nobr|object|ol|p|param|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup"
            + @"|table|tbody|td|th|thead|tr|tt|u|ul|var|video)(?:[\s""'/][^<>]*)?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tags();

    [GeneratedRegex(@"<!--(?:[^-]|-[^-]|--[^>])*-->", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9*\\])\*{2,3}(?!\*)([^*\n]*[^*\s][^*\n]*?)\*{2,3}(?!\*)|(?<=[^\s*])\*\*([.,:;!?)\]。，、：]+)\*\*(?!\*)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Stars();

    /// <summary>Not "*.jar", no cron table, no product.</summary>
    [GeneratedRegex(@"(?<![\w*\\/])\*(?=\p{L})([^*\n]{1,300}(?<=[\p{L}\p{N}.!?:)”""]))\*(?![\w*])", RegexOptions.None, 1000)]
    private static partial Regex Star();

    /// <summary>A mark at the head of a paragraph, or at its end, whose partner stands in another.</summary>
    [GeneratedRegex(
        @"\A\*{2,3}\s*(?=[\p{L}\p{N}""“])|(?<=\s)\*{2}(?=\p{Lu}\w)|(?<=[\p{L}\p{N}.!?:;""”)])\*{2,3}\z",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<![\w_])__(?=[^_\n]*[^\w_])([^_\n]+?)__(?![\w_])", RegexOptions.None, 1000)]
    private static partial Regex Underlines();

    [GeneratedRegex(@"(?<![~\p{L}\d])~~(?!~)([^~\n]+)~~(?!~)", RegexOptions.None, 1000)]
    private static partial Regex Struck();
}
