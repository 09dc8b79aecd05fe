using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>Key phrases of all chunks, each once, in the service's order. The service gives no scores, so there are none.</summary>
internal static class KeyPhraseMerge
{
    public static IReadOnlyList<KeyPhrase> Merge(IEnumerable<IReadOnlyList<string>> answers) =>
        [
            .. answers
                .SelectMany(phrases => phrases)
                .Select(phrase => phrase.Trim())
                .Where(phrase => phrase.Length > 0)
                .DistinctBy(phrase => phrase.ToUpperInvariant())
                .Select(phrase => new KeyPhrase(phrase)),
        ];
}
