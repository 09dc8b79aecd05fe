using IctPipeline.Core.Texts;
using IctPipeline.Reading.Model;
using IctPipeline.Shared;

namespace IctPipeline.Core.Articles;

/// <summary>
/// What tells of a text how alike it is to another (<see cref="MinHash"/>), without the title: a copy with a new head is a copy. A pure
/// function of lead and body.
/// </summary>
/// <param name="Bands">Two texts that are alike have at least one of these in common: what is asked for by the index.</param>
/// <param name="Signature">128 bytes in Base64: the share that agrees with another's is the share of common phrases.</param>
public sealed record ArticleSimilarity(IReadOnlyList<string> Bands, string Signature)
{
    /// <summary>Null where the text has fewer than 40 words.</summary>
    public static ArticleSimilarity? Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(ArticleSearch.WordsOf(content));
    }

    /// <summary>About the share of common phrases with the text of another signature, 0 to 1.</summary>
    public double To(string signature) => SignatureMatch.Estimate(Convert.FromBase64String(Signature), Convert.FromBase64String(signature));

    /// <param name="folded">Its <see cref="ArticleSearch.WordsOf"/>.</param>
    internal static ArticleSimilarity? Of(ReadOnlySpan<char> folded)
    {
        var least = MinHash.LeastOf(folded);
        return least.Length == 0 ? null : new ArticleSimilarity(MinHash.BandsOf(least), Convert.ToBase64String(MinHash.SignatureOf(least)));
    }
}
