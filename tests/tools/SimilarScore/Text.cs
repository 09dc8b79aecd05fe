using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.SimilarScore;

/// <summary>A text as it is compared, and what it really has in common with another.</summary>
/// <param name="Shingles">Its runs of three words, each once, in the order of their numbers.</param>
internal sealed record Text(string Name, string Title, string Body, ArticleSimilarity Similarity, ulong[] Shingles)
{
    private const int Run = 3;

    /// <summary>Null where the text is too short to be compared.</summary>
    public static Text? Of(string name, string title, string body)
    {
        var content = new Content { Title = title, Body = body };
        return ArticleSimilarity.Of(content) is { } similarity ? new Text(name, title, body, similarity, ShinglesOf(content)) : null;
    }

    /// <summary>Runs in common of all runs, 0 to 1.</summary>
    public double Jaccard(Text other)
    {
        var (both, left, right) = (0, 0, 0);
        while (left < Shingles.Length && right < other.Shingles.Length)
        {
            var compared = Shingles[left].CompareTo(other.Shingles[right]);
            both += compared == 0 ? 1 : 0;
            left += compared <= 0 ? 1 : 0;
            right += compared >= 0 ? 1 : 0;
        }

        return (double)both / Math.Max(1, Shingles.Length + other.Shingles.Length - both);
    }

    public bool HasBandOf(Text other) => Similarity.Bands.Any(other.Similarity.Bands.Contains);

    /// <summary>64 bits of each run by FNV-1a: none of a million is taken for another.</summary>
    private static ulong[] ShinglesOf(ArticleContent content)
    {
        var words = ArticleSearch.Of(new Content { Body = content.Body }).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, words.Length - Run + 1))
                .Select(at => string.Join(' ', words.AsSpan(at, Run)!).Aggregate(14695981039346656037, Mix))
                .Distinct()
                .Order(),
        ];

        static ulong Mix(ulong hash, char letter) => unchecked((hash ^ letter) * 1099511628211);
    }

    private sealed record Content : ArticleContent;
}
