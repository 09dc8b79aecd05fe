using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Tells an English text that reports what happened and who said what from pages that address the reader, list features or teach: in a
/// report nearly every capital inside a sentence is a name's. Bounds were chosen on pages and stories for development.
/// </summary>
internal static class ReportText
{
    /// <summary>So many known products make a text one about products.</summary>
    public const int FewestProducts = 3;

    /// <summary>Share of tokens in headings and lists.</summary>
    private const double MostHeadings = 0.2;

    /// <summary>Share of words that address the reader.</summary>
    private const double MostAddress = 0.005;

    /// <summary>Share of "said", "told" and days of the week.</summary>
    private const double FewestSigns = 0.005;

    public static bool Is(AnalyzedText text)
    {
        int headings = 0,
            address = 0,
            signs = 0;
        HashSet<int>? products = null;
        for (var i = 0; i < text.Count; i++)
        {
            headings += text.IsHeading(i) ? 1 : 0;
            var isBrief = text[i].Length is 3 or 4;
            address += isBrief && TokenNumbers.IsAny(text, i, "you", "your") ? 1 : 0;
            signs += (isBrief && TokenNumbers.IsAny(text, i, "said", "told")) || text.Has(i, TermTraits.Weekday) ? 1 : 0;
            if (
                text.AnyNameAt(i) is { Length: > 0, Weak: false } name
                && text.Lexicon[name.Entry].Category == EntityCategories.Product
                && (products ??= []).Add(name.Entry)
                && products.Count >= FewestProducts
            )
            {
                return false;
            }
        }

        return headings < text.Count * MostHeadings && address < text.Count * MostAddress && signs >= text.Count * FewestSigns;
    }
}
