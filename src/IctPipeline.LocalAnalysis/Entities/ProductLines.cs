using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What a known firm or product gives its name to: <c>Twilio Studio</c>, <c>Windows Server</c>, <c>Tesla Model Y</c>.</summary>
internal static class ProductLines
{
    /// <summary>What somebody has or is with a firm: <c>Microsoft Partner</c>, <c>Apple Support</c>.</summary>
    private static readonly string[] Relations =
    [
        "Partner",
        "Partners",
        "Support",
        "Team",
        "Developer",
        "Developers",
        "Customer",
        "Customers",
        "User",
        "Users",
        "Employee",
        "Employees",
        "Engineer",
        "Engineers",
        "Certified",
        "Certification",
        "Certifications",
        "News",
        "Careers",
        "Pricing",
        "Alternative",
        "Alternatives",
        "Integration",
        "Integrations",
        "Tutorial",
        "Login",
        "Devices",
    ];

    /// <summary>Whether a name starts with a firm's and goes on with words that are no kind of body and no place.</summary>
    /// <param name="named">Entries that the text names by themselves: there, a weak form is theirs too (<c>Apple Photos</c>).</param>
    public static bool IsOne(AnalyzedText text, EntitySpan span, HashSet<int> named)
    {
        if (
            span.Length < 2
            || span.Entry >= 0
            || span.Category == EntityCategories.Event
            || text.AnyNameAt(span.First) is not { Length: > 0 } known
            || (known.Weak && !named.Contains(known.Entry))
            || known.Length >= span.Length
            || !GivesNames(text.Lexicon[known.Entry])
        )
        {
            return false;
        }

        for (var i = span.First + known.Length; i < span.End; i++)
        {
            if (
                text.TriggerAt(i).Is(Triggers.OrganizationTail)
                || text.Has(i, TermTraits.LegalForm | TermTraits.Nationality | TermTraits.Connector)
                || text.IsPlace(text.AnyNameAt(i))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The product, or its owner alone where the words behind the name are plain ones: "How Much Does Shopify Cost".</summary>
    public static EntitySpan OrOwner(AnalyzedText text, EntitySpan span, NameEvidence evidence)
    {
        var known = text.AnyNameAt(span.First);
        var end = span.First + known.Length;
        if (!evidence.ArePlain(end, span.End) && !TokenNumbers.IsAny(text, span.End - 1, Relations))
        {
            return span with { Category = EntityCategories.Product, Confidence = EntityWeights.UnknownProduct };
        }

        var entry = text.Lexicon[known.Entry];
        return new EntitySpan(span.First, end, entry.Category, EntityWeights.KnownAlone, known.Entry, entry.Subcategory);
    }

    public static bool GivesNames(LexiconEntry entry) =>
        entry.Category == EntityCategories.Product
        || entry is { Category: EntityCategories.Organization, Subcategory: null, IsPublic: false };
}
