using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PostScore.Checks;

/// <summary>
/// The letters and digits of a post's text, told from its markup by rules of their own, that know nothing of the parser under test.
/// What differs from those of the body was lost, joined or made up.
/// </summary>
internal static partial class Letters
{
    /// <summary>
    /// What stands between white space, each reduced to its letters and digits, in order. Signs between two digits stay, since without
    /// them the digits are another number; marks of emphasis are signs there, too.
    /// </summary>
    public static List<string> Chunks(string text)
    {
        var chunks = new List<string>();
        var chunk = new StringBuilder();
        text = text.Normalize();
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            if (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                chunk.Append(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (chunk.Length > 0)
                {
                    chunks.Add(chunk.ToString());
                    chunk.Clear();
                }
            }
            else if (at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
            {
                chunk.Append(c);
            }
        }

        return chunks;
    }

    /// <summary>A post's text without what is markup by the letter: tags, targets of links, templates, definitions.</summary>
    public static string Plain(string body)
    {
        var text = Silent().Replace(body, " ");
        text = Templates().Replace(text, " ");
        text = Pictures().Replace(text, " ");
        text = Targets().Replace(text, "]");
        text = Tags().Replace(text, match => match.Groups["glue"].Success ? "" : " ");
        text = Codes().Replace(text, "");
        text = Escapes().Replace(text, "$1");
        return WebUtility.HtmlDecode(WebUtility.HtmlDecode(text));
    }

    /// <summary>Chunks of the first text that the second has less often.</summary>
    public static List<string> Missing(IEnumerable<string> from, IEnumerable<string> other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var chunk in other)
        {
            counts[chunk] = counts.GetValueOrDefault(chunk) + 1;
        }

        var missing = new List<string>();
        foreach (var chunk in from)
        {
            var left = counts.GetValueOrDefault(chunk);
            counts[chunk] = left - 1;
            if (left <= 0)
            {
                missing.Add(chunk);
            }
        }

        return missing;
    }

    public static IEnumerable<Finding> Find(Post post)
    {
        var article = post.Article!;
        if (article.File.Format != "markdown")
        {
            yield break;
        }

        var read = string.Join(
            '\n',
            article
                .Images.SelectMany(image => new[] { image.Alt, image.Url })
                .Concat(article.Authors)
                .Append(article.Agency)
                .Append(article.Site)
                .Prepend(article.Body)
                .Prepend(article.Lead)
                .Prepend(article.Title)
        );
        var missing = Missing(Chunks(Plain(SourceText.Body(post.Source))), Chunks(read));
        // A word may be parted by other white space in the text: only letters that stand nowhere are lost.
        var whole = string.Concat(Chunks(read));
        var lost = missing.Where(chunk => !whole.Contains(chunk, StringComparison.Ordinal)).ToList();
        if (lost.Count > 0)
        {
            yield return new Finding(post, "lettersLost", $"{lost.Count}: {string.Join(' ', lost.Take(14))}");
        }
    }

    [GeneratedRegex(@"<!--[\s\S]*?-->|<(?<e>script|style|iframe|noscript|svg)\b[\s\S]*?</\k<e>>", RegexOptions.IgnoreCase)]
    private static partial Regex Silent();

    [GeneratedRegex(
        @"\{%[\s\S]*?%\}|\{/\*[\s\S]*?\*/\}|(?<=\[\[)[^\[\]|\n]*\||\[![A-Za-z]+\]|\{\{[\s\S]*?\}\}|\{:[^}\n]*\}"
            + @"|\{[#.][^}\n]*\}|%\[[^\]]*\]|\[/?(?:caption|embed|gallery)[^\]]*\]|^[ \t>*+\-\d.]*(?:```|~~~).*$|^ {0,3}\[[^\]\n]+\]:.*$"
            + @"|^(?:import|export)\s[^\n]*['""][^'""\n]+['""];?[ \t]*$|^:::.*$|^[ \t>]*(?:\d{1,9}[.)])[ \t]",
        RegexOptions.Multiline
    )]
    private static partial Regex Templates();

    [GeneratedRegex(@"!\[[^\]]*\](?:\((?:[^()]|\([^)]*\))*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])")]
    private static partial Regex Targets();

    /// <summary>Right behind a letter, only names of HTML are tags: "List&lt;Word&gt;".</summary>
    [GeneratedRegex(
        @"</?(?<glue>a|b|i|em|strong|span|code|font|sub|sup|u|s|kbd|mark|small|big)(?:\s[^<>]*)?>|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>"
            + @"|(?<![A-Za-z])</?[A-Za-z!][^<>]*>"
    )]
    private static partial Regex Tags();

    [GeneratedRegex(@"\[\^(?:\d{1,3}|[A-Za-z][\w\-]*)\]|https?://[!-~]+|(?<![A-Za-z0-9]):[a-z0-9_+\-]+:(?![A-Za-z0-9])")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escapes();
}
