namespace IctPipeline.Parsing.Html;

/// <summary>Chooses a page's title among its headings, its title element and its metadata.</summary>
internal static class PageTitle
{
    private const int MaxLength = 400;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "];

    /// <param name="headline">As JSON-LD has it.</param>
    /// <param name="shared">As the meta tags for sharing have it.</param>
    public static string? Choose(PageSurvey survey, string? headline, string? shared, string? site)
    {
        var declared = new[] { Clean(headline), Clean(shared), Clean(survey.Title) }.OfType<string>().ToList();
        var headings = survey.Headings.Select(heading => Clean(heading.TextContent)).OfType<string>().Where(text => text.Length is > 3 and < MaxLength).ToList();
        var heading = headings.Find(text => text.Length > 8 && declared.Exists(other => Within(text, other)));
        return heading ?? (declared.Count > 0 ? WithoutSite(declared[0], site) : headings.FirstOrDefault());
    }

    /// <summary>True where a heading says what the title says.</summary>
    public static bool Means(string heading, string title) => Clean(heading) is { Length: > 3 } clean && Within(clean, title);

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
