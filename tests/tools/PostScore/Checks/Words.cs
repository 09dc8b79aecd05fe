using System.Net;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PostScore.Checks;

/// <summary>Compares the words of a post's source, crudely stripped, with those that were read: none may be lost or doubled.</summary>
internal static partial class Words
{
    private const double Share = 0.05;
    private const int Least = 8;

    public static IEnumerable<Finding> Find(Post post)
    {
        var article = post.Article!;
        var source = Count(Strip(SourceText.Body(post.Source)));
        var read = Count(string.Join('\n', article.Body, article.Lead, article.Title));
        var known = Count(
            string.Join('\n', article.Images.Select(image => image.Alt).Concat(article.Authors).Append(article.Agency).Append(article.Site))
        );
        var lost = source
            .Select(pair => (pair.Key, Times: pair.Value - read.GetValueOrDefault(pair.Key) - known.GetValueOrDefault(pair.Key)))
            .Where(pair => pair.Times > 0)
            .ToList();
        var total = source.Values.Sum();
        if (lost.Sum(pair => pair.Times) is var missing && missing >= Least && missing > total * Share)
        {
            yield return new Finding(post, "wordsLost", $"{missing} of {total}: {Worst(lost)}");
        }

        var body = Count(article.Body);
        var whole = Count(WebUtility.HtmlDecode(post.Source));
        var extra = body.Select(pair => (pair.Key, Times: pair.Value - whole.GetValueOrDefault(pair.Key)))
            .Where(pair => pair.Times > 0)
            .ToList();
        if (extra.Sum(pair => pair.Times) is var added && added >= Least && added > total * Share)
        {
            yield return new Finding(post, "wordsAdded", $"{added} of {total}: {Worst(extra)}");
        }
    }

    private static string Worst(IEnumerable<(string Word, int Times)> words) =>
        string.Join(' ', words.OrderByDescending(pair => pair.Times).Take(12).Select(pair => $"{pair.Word}×{pair.Times}"));

    private static string Strip(string body)
    {
        var text = Silent().Replace(body, " ");
        text = Templates().Replace(text, " ");
        text = Images().Replace(text, " ");
        text = Targets().Replace(text, "]");
        text = Tags().Replace(text, " ");
        return WebUtility.HtmlDecode(Marks().Replace(text, match => match.Length == 1 ? "" : " "));
    }

    private static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in Word().EnumerateMatches(text.Normalize()))
        {
            var word = text.Normalize().Substring(match.Index, match.Length);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"<!--[\s\S]*?-->|<(?<e>script|style|iframe|noscript|svg)\b[\s\S]*?</\k<e>>", RegexOptions.IgnoreCase)]
    private static partial Regex Silent();

    [GeneratedRegex(
        @"\{%[\s\S]*?%\}|\{/\*[\s\S]*?\*/\}|(?<=\[\[)[^\[\]|\n]*\||\[![A-Za-z]+\]|\{\{[\s\S]*?\}\}|\{:[^}\n]*\}"
            + @"|\{[#.][^}\n]*\}|%\[[^\]]*\]|\[/?(?:caption|embed|gallery)[^\]]*\]|^[ \t>]*(?:```|~~~).*$|^ {0,3}\[[^\]\n]+\]:.*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Templates();

    [GeneratedRegex(@"!\[[^\]]*\](?:\((?:[^()]|\([^)]*\))*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]")]
    private static partial Regex Images();

    [GeneratedRegex(@"\](?:\((?:[^()]|\([^)]*\))*\)|\[[^\]]*\])")]
    private static partial Regex Targets();

    [GeneratedRegex(@"</?[A-Za-z!][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\[\^[^\]]*\]|&[a-z]+;|https?://[!-~]+|[*`]|\$\$|:[a-z0-9_]+:")]
    private static partial Regex Marks();

    /// <summary>Chinese and Japanese put no space between words, so marks between them part nothing.</summary>
    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u9FFF]|[\p{L}-[\u3040-\u30FF\u3400-\u9FFF]][\p{L}\p{M}-[\u3040-\u30FF\u3400-\u9FFF]]+")]
    private static partial Regex Word();
}
