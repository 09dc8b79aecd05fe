using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Normalization;

/// <summary>Who published, supplied and wrote an article.</summary>
internal sealed record Attribution(string? Site, string? Agency, IReadOnlyList<string> Authors)
{
    /// <param name="head">Byline under the title.</param>
    /// <param name="signOff">Byline at the end.</param>
    public static Attribution From(ParsedArticle article, Byline? head, Byline? signOff)
    {
        var site = article.Site;
        var agency = article.Agency;
        var authors = new List<string>();
        var institutions = article.Institutions.Select(name => BylineReader.ReadDeclared(TextCleaner.Clean(name)));
        foreach (
            var byline in article
                .Authors.Select(author => BylineReader.ReadDeclared(TextCleaner.Clean(author)))
                .Concat(institutions.Select(byline => byline with { Authors = [] }))
        )
        {
            authors.AddRange(byline.Authors);
            // An outlet in the author's place is both where the article is from and who supplied it.
            site ??= byline.Site;
            agency ??= byline.Agency ?? byline.Site;
        }

        var opening = article.Blocks.Count > 0 ? DatelinePrefix.Credit(article.Blocks[0].Text) : null;
        foreach (var byline in new[] { head, signOff, opening }.OfType<Byline>())
        {
            // A surname or an account that the file declares is the person who signs by the whole name.
            authors.RemoveAll(name => byline.Authors.Any(full => IsPartOf(name, full)));
            authors.AddRange(byline.Authors);
            agency = agency is null || agency == site ? byline.Agency ?? byline.Site ?? agency : agency;
        }

        // Where nobody signed, a page's byline names its agency or desk, and readers quote that as the author.
        if (authors.Count == 0)
        {
            authors.AddRange(article.Institutions.Select(BylineOpenings.Without));
        }

        return new Attribution(
            CleanOrNull(site),
            CleanOrNull(agency),
            WithoutSite(
                authors
                    .Select(TextCleaner.Clean)
                    .Where(name => name.Length > 0 && !name.Contains('@', StringComparison.Ordinal))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToList(),
                site
            )
        );
    }

    /// <summary>"Jane Doe and John Roe, The Daily": the outlet's own name behind its people is no further author.</summary>
    private static List<string> WithoutSite(List<string> authors, string? site)
    {
        if (authors.Count > 1 && site is not null)
        {
            authors.RemoveAll(name => name.Equals(site, StringComparison.OrdinalIgnoreCase));
        }

        return authors;
    }

    private static bool IsPartOf(string name, string full) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && full.Split(' ') is [var first, .., var last]
        && (name.Equals(first, StringComparison.OrdinalIgnoreCase) || name.Equals(last, StringComparison.OrdinalIgnoreCase));

    public override string ToString() =>
        $"site {Site ?? "-"}, agency {Agency ?? "-"}, authors {(Authors.Count == 0 ? "-" : string.Join(" · ", Authors))}";

    private static string? CleanOrNull(string? text)
    {
        var clean = text is null ? "" : TextCleaner.Clean(text);
        return clean.Length == 0 ? null : clean;
    }
}
