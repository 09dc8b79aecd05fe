namespace IctPipeline.Azure.Language.Merging;

/// <summary>
/// Finds abbreviations that the text introduces in brackets after the full name ("Hiệp hội Internet Việt Nam (VIA)"): both are one entity.
/// An abbreviation that two names claim belongs to the first.
/// </summary>
internal static class IntroducedAbbreviations
{
    /// <summary>A longer one is a name of its own.</summary>
    private const int LongestAbbreviation = 10;

    /// <summary>From the key of an abbreviation to the key of its full name.</summary>
    /// <param name="text">The article's whole text.</param>
    /// <param name="mentions">All mentions.</param>
    public static IReadOnlyDictionary<EntityKey, EntityKey> Find(string text, IEnumerable<FoundMention> mentions)
    {
        var full = new Dictionary<EntityKey, EntityKey>();
        FoundMention? before = null;
        foreach (var mention in mentions.OrderBy(one => one.Start).ThenBy(one => one.End))
        {
            if (
                before is not null
                && before.Key != mention.Key
                && before.Key.Category == mention.Key.Category
                && IsAbbreviation(mention.Name)
                && IsBracketed(text, before.End, mention)
            )
            {
                full.TryAdd(mention.Key, full.GetValueOrDefault(before.Key, before.Key));
            }

            before = mention;
        }

        return full;
    }

    private static bool IsBracketed(string text, int from, FoundMention mention) =>
        mention.Start > from && text[from..mention.Start].Trim() == "(" && mention.End < text.Length && text[mention.End] == ')';

    private static bool IsAbbreviation(string name) =>
        name.Length is > 1 and <= LongestAbbreviation && name.Count(char.IsUpper) * 2 >= name.Length;
}
