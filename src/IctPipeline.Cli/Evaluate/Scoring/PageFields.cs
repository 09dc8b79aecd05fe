using System.Globalization;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>Holds title, authors and day of a page against what people say, whatever their marks, case and spacing.</summary>
internal static class PageFields
{
    private static readonly string[] Between = ["by", "and", "von", "und", "par", "et", "por", "y", "và"];

    /// <summary>What is wanted and what was found, a field each; null of either where there is none.</summary>
    public static IEnumerable<(string Field, string? Wanted, string? Found, bool IsRight)> Of(
        AnnotatedPage page,
        NormalizedArticle? article
    )
    {
        if (page.Scored.Contains("title"))
        {
            yield return Of("title", page.Title, article?.Title, (wanted, found) => Letters(wanted) == Letters(found));
        }

        var names = article is { Authors.Count: > 0 } ? string.Join(", ", article.Authors) : null;
        if (page.Scored.Contains("authors"))
        {
            var wanted = page.Authors is { Count: > 0 } authors ? string.Join(", ", authors) : null;
            yield return Of("authors", wanted, names, (_, _) => Set(page.Authors!).SetEquals(Set(article!.Authors)));
        }
        else if (page.Scored.Contains("byline"))
        {
            yield return Of("authors", page.Byline, names, (line, found) => Letters(Bare(line)) == Letters(found));
        }

        if (page.Scored.Contains("date"))
        {
            yield return Of("date", page.Date, article?.Published?.Value, SameDay);
        }
    }

    private static (string, string?, string?, bool) Of(string field, string? wanted, string? found, Func<string, string, bool> isSame)
    {
        wanted = string.IsNullOrWhiteSpace(wanted) ? null : wanted;
        return (field, wanted, found, wanted is not null && found is not null && isSame(wanted, found));
    }

    /// <summary>In the page's zone or in UTC; where people know the month alone, the same month.</summary>
    private static bool SameDay(string wanted, string found)
    {
        var day = wanted.Length > 10 ? wanted[..10] : wanted;
        return found.StartsWith(day, StringComparison.Ordinal)
            || (
                DateTimeOffset.TryParse(found, CultureInfo.InvariantCulture, out var moment)
                && moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day
            );
    }

    private static HashSet<string> Set(IReadOnlyList<string> names) => names.Select(Letters).ToHashSet(StringComparer.Ordinal);

    private static string Bare(string line) =>
        string.Join(' ', line.Split(' ').Where(word => !Between.Contains(word.ToLowerInvariant(), StringComparer.Ordinal)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
