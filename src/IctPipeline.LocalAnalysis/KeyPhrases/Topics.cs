using System.Collections.Concurrent;
using System.Collections.Frozen;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// Subjects under which editors file articles: a text that has one of them is more likely to be about it than about another word that is
/// as frequent. English ones are tags in every language.
/// </summary>
internal static class Topics
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Shared = new(StringComparer.Ordinal);

    /// <param name="language">Primary subtag of a BCP 47 tag.</param>
    public static IReadOnlySet<string> For(string language) => Shared.GetOrAdd(language is "vi" ? "vi" : "en", Load);

    private static FrozenSet<string> Load(string language)
    {
        var topics = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("topics.tsv"))
        {
            if (row[0] == "en" || row[0] == language)
            {
                topics.UnionWith(row[1].Split('|'));
            }

            if (row[0] == "en")
            {
                topics.UnionWith(row[1].Split('|').Select(Plural));
            }
        }

        return topics.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string Plural(string topic) =>
        topic[^1] is 'y' && topic[^2] is not ('a' or 'e' or 'o') ? $"{topic[..^1]}ies"
        : topic[^1] is 's' or 'x' or 'h' ? $"{topic}es"
        : $"{topic}s";
}
