using AngleSharp.Html.Dom;

namespace IctPipeline.Parsing.Html;

/// <summary>Chooses a page's title among its headings, its title element and its metadata.</summary>
internal static class PageTitle
{
    private const int MaxLength = 400;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "];

    public static string? Choose(IHtmlDocument document, string? headline, string? site)
    {
        var element = Clean(document.Title);
        var shared = Clean(document.QuerySelector("meta[property='og:title'], meta[name='og:title'], meta[name='twitter:title'], meta[property='twitter:title']")?.GetAttribute("content"));
        var declared = new[] { Clean(headline), shared, element }.OfType<string>().ToList();
        var heading = document.QuerySelectorAll("h1, h2[itemprop='headline'], h2.title, h2.entry-title, h2.post-title").Select(h => Clean(h.TextContent))
            .OfType<string>().FirstOrDefault(text => text.Length is > 8 and < MaxLength && declared.Exists(other => Within(text, other)));
        return heading ?? (declared.Count > 0 ? WithoutSite(declared[0], site) : Clean(document.QuerySelector("h1")?.TextContent));
    }

    /// <summary>True where a heading is the title, or what is left of it without the site's name.</summary>
    private static bool Within(string heading, string title) =>
        title.Contains(heading, StringComparison.OrdinalIgnoreCase) || (title.Length > 12 && heading.Contains(title, StringComparison.OrdinalIgnoreCase) && heading.Length < title.Length * 2);

    /// <summary>"Title - Site" without the site: by the site's name, or else by a short last part.</summary>
    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var (before, after) = (title[..at].TrimEnd(), title[(at + separator.Length)..].Trim());
            if ((site is not null && Same(after, site)) || (before.Length > after.Length * 2 && (separator is " | " or " :: " or " » " || after.Split(' ').Length <= 4)))
            {
                return before;
            }

            if (site is not null && Same(before, site))
            {
                return after;
            }
        }

        return title;
    }

    private static bool Same(string part, string site) =>
        part.Equals(site, StringComparison.OrdinalIgnoreCase) || part.Replace(" ", "", StringComparison.Ordinal).Contains(site.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static string? Clean(string? text)
    {
        var words = text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }
}
