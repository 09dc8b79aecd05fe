using System.Globalization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization;

/// <summary>
/// Bounds every field but the body, whatever the format: a title element of a megabyte, a tag of two, an address that is a picture itself
/// would make a document that no store takes. The body has a limit of its own, where documents are stored.
/// </summary>
internal static class FieldLimits
{
    /// <summary>UTF-16 code units of a title, and of the words under a picture or in a link: more than any headline has.</summary>
    internal const int MaxTitle = 1_000;

    /// <summary>The same of a standfirst.</summary>
    internal const int MaxLead = 10_000;

    /// <summary>The same of a name: of a person, a site, a tag, a key.</summary>
    internal const int MaxName = 500;

    /// <summary>The same of what a key holds that means nothing here.</summary>
    internal const int MaxValue = 20_000;

    /// <summary>The same of an address; servers refuse longer ones, and part of one leads nowhere.</summary>
    internal const int MaxAddress = 8_192;

    public static NormalizedArticle Hold(NormalizedArticle article)
    {
        var warnings = new List<ArticleWarning>();
        var held = article with
        {
            Title = Cut(article.Title, MaxTitle, "title", warnings),
            Lead = Cut(article.Lead, MaxLead, "lead", warnings),
            Site = Cut(article.Site, MaxName, "site", warnings),
            Agency = Cut(article.Agency, MaxName, "agency", warnings),
            DeclaredLanguage = Cut(article.DeclaredLanguage, MaxName, "declaredLanguage", warnings),
            CanonicalUrl = article.CanonicalUrl is { } url && !Fits(url, "canonicalUrl", warnings) ? null : article.CanonicalUrl,
            Authors = Names(article.Authors, "authors", warnings),
            Categories = Names(article.Categories, "categories", warnings),
            Tags = Names(article.Tags, "tags", warnings),
            Extra = Values(article.Extra, warnings),
            Images = article.Images.All(image => IsShort(image.Url, image.Alt))
                ? article.Images
                :
                [
                    .. article
                        .Images.Where(image => Fits(image.Url, "images", warnings))
                        .Select(image => image with { Alt = Cut(image.Alt, MaxTitle, "images", warnings) }),
                ],
            Links = article.Links.All(link => IsShort(link.Url, link.Text))
                ? article.Links
                :
                [
                    .. article
                        .Links.Where(link => Fits(link.Url, "links", warnings))
                        .Select(link => link with { Text = Cut(link.Text, MaxTitle, "links", warnings) }),
                ],
            DateEvidence = article.DateEvidence.All(evidence => evidence.Text is null or { Length: <= MaxName })
                ? article.DateEvidence
                : [.. article.DateEvidence.Select(evidence => evidence with { Text = Shorten(evidence.Text, MaxName) })],
        };
        return warnings.Count == 0 ? held : held with { Warnings = [.. held.Warnings, .. warnings] };
    }

    private static bool IsShort(string url, string? text) => url.Length <= MaxAddress && text is null or { Length: <= MaxTitle };

    private static IReadOnlyList<string> Names(IReadOnlyList<string> names, string field, List<ArticleWarning> warnings) =>
        names.All(name => name.Length <= MaxName) ? names : [.. names.Select(name => Cut(name, MaxName, field, warnings)!)];

    private static IReadOnlyDictionary<string, string> Values(IReadOnlyDictionary<string, string> extra, List<ArticleWarning> warnings) =>
        extra.All(pair => pair.Key.Length <= MaxName && pair.Value.Length <= MaxValue)
            ? extra
            : extra
                .Where(pair => Fits(pair.Key, "extra", warnings, MaxName))
                .ToDictionary(pair => pair.Key, pair => Cut(pair.Value, MaxValue, "extra", warnings)!);

    private static bool Fits(string text, string field, List<ArticleWarning> warnings, int most = MaxAddress)
    {
        if (text.Length > most)
        {
            Warn(field, text.Length, 0, warnings);
        }

        return text.Length <= most;
    }

    private static string? Cut(string? text, int most, string field, List<ArticleWarning> warnings)
    {
        var cut = Shorten(text, most);
        if (cut?.Length != text?.Length)
        {
            Warn(field, text!.Length, cut!.Length, warnings);
        }

        return cut;
    }

    /// <summary>The longest beginning that ends with a word, or else with a whole character.</summary>
    internal static string? Shorten(string? text, int most)
    {
        if (text is null || text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most);
        end = end > most / 2 ? end : most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0);
        return text[..end].TrimEnd();
    }

    /// <summary>One warning a field, however many of its values are too long.</summary>
    private static void Warn(string field, int length, int left, List<ArticleWarning> warnings)
    {
        if (warnings.Exists(warning => warning.Field == field))
        {
            return;
        }

        var had = length.ToString("N0", CultureInfo.InvariantCulture);
        warnings.Add(
            new ArticleWarning(
                WarningCodes.FieldTruncated,
                left == 0
                    ? $"A value with {had} characters is no address or key, and was left out."
                    : $"A value has {had} characters; the first {left.ToString("N0", CultureInfo.InvariantCulture)} are here.",
                field
            )
        );
    }
}
