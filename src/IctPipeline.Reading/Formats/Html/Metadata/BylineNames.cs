using System.Collections.Frozen;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Tells names in the byline of a page from the words that stand beside them.</summary>
internal static class BylineNames
{
    /// <summary>Letters of an account's name.</summary>
    private const int MaxAccount = 30;

    /// <summary>Letters of a part's number: "VIII".</summary>
    private const int MaxNumber = 5;

    /// <summary>Words of bylines that look like names and are none.</summary>
    private static readonly FrozenSet<string> Others = WordTable.Words("byline-names.tsv").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// "I. Inspiration", "V. Conclusion": a part of a text with its number, which looks like an initial and a name where nothing says that
    /// one stands there.
    /// </summary>
    public static bool IsNumbered(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and <= MaxNumber and var end
        && text.AsSpan(0, end).IndexOfAnyExcept('I', 'V', 'X') < 0
        && !text.AsSpan(end + 2).Contains('.');

    /// <param name="sure">True where the mark-up says that a name stands there, so that one word is enough.</param>
    public static bool IsName(string name, bool sure)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            Array.Exists(words, word => Others.Contains(word.Trim('.', ',', ':').ToLowerInvariant()))
            || NameKinds.IsAddress(name)
            || NameParts.IsOffice(name)
        )
        {
            return false;
        }

        return sure && words.Length == 1
            ? name.Count(char.IsLetter) * 2 > name.Length
                && !name.Contains(':', StringComparison.Ordinal)
                && name.Length is >= 2 and <= MaxAccount
            : BylineReader.LooksLikeName(name) && (words.Length > 1 || sure || name[0] > '\u2E7F');
    }
}
