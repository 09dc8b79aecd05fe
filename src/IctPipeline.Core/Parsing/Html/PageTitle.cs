namespace IctPipeline.Parsing.Html;

/// <summary>Chooses a page's title among its headings, its title element and its metadata.</summary>
internal static class PageTitle
{
    private const int MaxLength = 400;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "];

    /// <summary>A shorter one could be the end of another title by chance.</summary>
    private const int ShortTitle = 12;

    /// <summary>A word that says something about a title has this many letters.</summary>
    private const int TellingWord = 4;

    /// <param name="headline">As JSON-LD has it.</param>
    /// <param name="shared">As the meta tags for sharing have it.</param>
    public static string? Choose(PageSurvey survey, string? headline, string? shared, string? site)
    {
        var declared = new[] { Clean(headline), Clean(shared), Clean(survey.Title) }.OfType<string>().Select(title => WithoutSite(title, site)).Where(title => !IsSite(title, site)).ToList();
        var headings = survey.Headings.Select(heading => (heading.LocalName, Text: Clean(DomText.Of(heading)) ?? "")).Where(heading => heading.Text.Length is > 3 and < MaxLength && !IsSite(heading.Text, site)).ToList();
        var exact = headings.Find(heading => declared.Exists(other => Covers(heading.Text, other))).Text;
        if (exact is not null || declared.Count == 0)
        {
            return WithoutKicker(exact, declared) ?? headings.FirstOrDefault().Text ?? (Clean(survey.Title) is { } bare ? WithoutSite(bare, site) : null);
        }

        // Titles for sharing are often written anew: the headline that readers see is the page's own.
        var main = headings.Where(heading => heading.LocalName == "h1").ToList();
        return main.Count == 1 && declared.Exists(other => IsAlike(main[0].Text, other)) ? main[0].Text : declared[0];
    }

    /// <summary>A heading may hold the line above the title; where the page declares the title without it, that goes.</summary>
    private static string? WithoutKicker(string? heading, List<string> declared)
        => heading is not null && declared.Find(title => title.Length > ShortTitle && title.Length < heading.Length
                && heading.EndsWith(title, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(heading[^(title.Length + 1)])) is { } own
            ? heading[^own.Length..]
            : heading;

    private static bool IsSite(string title, string? site) => site is not null && title.Equals(site, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where a heading makes up most of a title, or the title most of the heading.</summary>
    private static bool Covers(string heading, string title) => heading.Length > 8 && Within(heading, title) && Math.Min(heading.Length, title.Length) * 2 >= Math.Max(heading.Length, title.Length);

    /// <summary>True where they share two telling words, or most of the heading's.</summary>
    private static bool IsAlike(string heading, string title)
    {
        var words = Telling(title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = Telling(heading).ToList();
        var same = own.Count(words.Contains);
        return same >= 2 || same * 2 > own.Count;
    }

    private static IEnumerable<string> Telling(string text) =>
        text.Split((char[]?)null).Select(word => word.Trim('.', ',', ':', ';', '!', '?', '"', '\'', '“', '”', '‘', '’', '(', ')')).Where(word => word.Length >= TellingWord);

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
            if ((site is not null && Same(after, site)) || (before.Length > after.Length * (separator is " | " ? 1 : 2) && (separator is " | " or " :: " or " » " || after.Split(' ').Length <= 4)))
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
        var words = (text is null ? null : HtmlText.Decode(text))?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }
}
