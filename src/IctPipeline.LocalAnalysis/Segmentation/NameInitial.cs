namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>
/// What reports leave of a name that they hide: the first letter, or the consonants before the first vowel (<c>Tr.</c>, <c>Ph.</c>).
/// </summary>
internal static class NameInitial
{
    private static readonly string[] Clusters = ["Tr", "Th", "Ph", "Ng", "Nh", "Kh", "Ch", "Gi", "Gh", "Qu", "Ngh"];

    /// <summary>A capital alone, or with the consonants that go on its syllable.</summary>
    public static bool Is(string text, Token token) => token.IsWord && token.IsCapitalized && (token.Length == 1 || IsCluster(text, token));

    /// <summary>Consonants of a syllable, which are no word.</summary>
    public static bool IsCluster(string text, Token token)
    {
        if (token.Length is < 2 or > 3 || !token.IsWord)
        {
            return false;
        }

        var word = text.AsSpan(token.Start, token.Length);
        foreach (var cluster in Clusters)
        {
            if (word.SequenceEqual(cluster))
            {
                return true;
            }
        }

        return false;
    }
}
