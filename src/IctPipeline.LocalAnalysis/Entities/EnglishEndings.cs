namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Endings of English words that are too rare or too new for the list of frequent words (<c>Scalability</c>).</summary>
internal static class EnglishEndings
{
    private static readonly string[] Endings =
    [
        "ing",
        "tion",
        "sion",
        "ware",
        "ness",
        "ment",
        "ments",
        "tions",
        "ility",
        "ivity",
        "ically",
        "ively",
        "ously",
        "ative",
        "izer",
        "izing",
        "ized",
        "izes",
        "band",
        "less",
        "able",
        "ible",
        "ology",
        "urity",
        "ify",
        "ize",
    ];

    /// <summary>Whether a word ends like one.</summary>
    public static bool IsOn(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
