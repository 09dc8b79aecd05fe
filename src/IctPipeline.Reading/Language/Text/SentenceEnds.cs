using System.Globalization;

namespace IctPipeline.Reading.Language.Text;

/// <summary>
/// Tells where a text may be cut without cutting a sentence. Misses an end rather than inventing one: a cut after
/// "TP." would tear "TP. Hồ Chí Minh" apart.
/// </summary>
public static class SentenceEnds
{
    /// <summary>
    /// A capitalized word of at most this many letters before a full stop is taken for an abbreviation (TP., PGS., Mr., U.S.).
    /// </summary>
    private const int AbbreviationLength = 4;

    /// <summary>More than this many closing quotes and brackets in a row end no sentence.</summary>
    private const int MostClosers = 4;

    private const string Closers = "\"'”’»)]}」』）】";

    /// <summary>True if a sentence ends just before <paramref name="position"/>: spaces after it belong to it.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int position)
    {
        if (position <= 0 || position >= text.Length)
        {
            return position == text.Length && position > 0;
        }

        if (text[position - 1] == '\n')
        {
            return text[position] is not ('\n' or '\r');
        }

        if (char.IsWhiteSpace(text[position]))
        {
            return false;
        }

        var end = position;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var spaced = end < position;
        if (!spaced && IsCloser(text[position]))
        {
            return false;
        }

        for (var closers = 0; closers < MostClosers && end > 0 && IsCloser(text[end - 1]); closers++)
        {
            end--;
        }

        return end > 0 && EndsWithStop(text[..end], spaced);
    }

    private static bool EndsWithStop(ReadOnlySpan<char> text, bool spaced) =>
        text[^1] switch
        {
            '。' or '！' or '？' or '｡' => true,
            '!' or '?' or '…' => spaced,
            '.' => spaced && !EndsWithAbbreviation(text[..^1]),
            _ => false,
        };

    private static bool EndsWithAbbreviation(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length <= AbbreviationLength
            && length < text.Length
            && (char.IsLetterOrDigit(text[^(length + 1)]) || IsMark(text[^(length + 1)]))
        )
        {
            length++;
        }

        return length is > 0 and <= AbbreviationLength && char.IsUpper(text[^length]);
    }

    private static bool IsCloser(char letter) => Closers.Contains(letter, StringComparison.Ordinal);

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
