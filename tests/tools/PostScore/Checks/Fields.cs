using System.Globalization;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PostScore.Checks;

/// <summary>Title, date, lead and warnings against what a person would take from the front matter and the file's name.</summary>
internal static partial class Fields
{
    public static IEnumerable<Finding> Find(Post post)
    {
        var article = post.Article!;
        if (article.Title is null)
        {
            yield return new Finding(post, "titleMissing", article.Body[..Math.Min(80, article.Body.Length)].Replace('\n', '⏎'));
        }

        if (article.Lead is { } lead && article.Body.StartsWith(lead[..Math.Min(lead.Length, 60)], StringComparison.Ordinal))
        {
            yield return new Finding(post, "leadRepeated", lead[..Math.Min(lead.Length, 100)]);
        }

        if (article.Title is { } title && article.Body.StartsWith(title + "\n", StringComparison.Ordinal))
        {
            yield return new Finding(post, "titleRepeated", title);
        }

        var matter = SourceText.FrontMatter(post.Source);
        if (
            Title().Match(matter) is { Success: true } named
            && named.Groups["t"].Value.Trim() is { Length: > 2 } meant
            && meant[0] is not ('>' or '|' or '[' or '{')
            && !Same(meant, article.Title)
        )
        {
            yield return new Finding(post, "titleOther", $"{meant} ≠ {article.Title}");
        }

        if (Expected(matter, post.Path) is { } day)
        {
            var published = article.Published?.Value;
            var found = DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, out var value);
            if (!found)
            {
                yield return new Finding(post, "dateMissing", $"{day:yyyy-MM-dd}, found {published}");
            }
            else if (Math.Abs((value.UtcDateTime.Date - day).TotalDays) > 1)
            {
                yield return new Finding(post, "dateOther", $"{day:yyyy-MM-dd} ≠ {published}");
            }
        }

        foreach (var warning in article.Warnings)
        {
            yield return new Finding(post, "warning:" + warning.Code, $"{warning.Field} {warning.Message}");
        }

        foreach (var tag in article.Tags.Concat(article.Categories).Concat(article.Authors).Where(tag => Odd().IsMatch(tag)))
        {
            yield return new Finding(post, "listItem", tag);
        }
    }

    private static DateTime? Expected(string matter, string path)
    {
        var match = Date().Match(matter);
        match = match.Success ? match : NameDate().Match(path);
        if (match.Success && int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is >= 1990 and var year)
        {
            return DateTime.TryParse(
                $"{year}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
                CultureInfo.InvariantCulture,
                out var day
            )
                ? day
                : null;
        }

        return
            HashnodeDate().Match(matter) is { Success: true } named
            && DateTime.TryParseExact(
                named.Groups["t"].Value,
                "MMM dd yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            ? date
            : null;
    }

    private static bool Same(string meant, string? title) => title is not null && Letters(meant) == Letters(title);

    private static string Letters(string text) =>
        string.Concat(
            Regex.Unescape(Escapes().Replace(System.Net.WebUtility.HtmlDecode(text), "")).Normalize().Where(char.IsLetterOrDigit)
        );

    [GeneratedRegex(@"^title ?[:=](?<t>[^\n]*)\n(?!\s)", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"\\(?![nt""'])")]
    private static partial Regex Escapes();

    [GeneratedRegex(
        @"^(?:date|datePublished|published|pubDate|pubDatetime) ?[:=] *['""]?(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})",
        RegexOptions.Multiline
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:^|/)(?<y>(?:19|20)\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})-[^/]*$")]
    private static partial Regex NameDate();

    [GeneratedRegex(@"^datePublished: \w{3} (?<t>\w{3} \d\d \d{4})", RegexOptions.Multiline)]
    private static partial Regex HashnodeDate();

    [GeneratedRegex(@"[\[\]{}<>""]|^- |: |@")]
    private static partial Regex Odd();
}
