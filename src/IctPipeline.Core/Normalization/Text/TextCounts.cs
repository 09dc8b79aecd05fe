using System.Buffers;
using System.Globalization;

namespace IctPipeline.Normalization.Text;

/// <summary>Words and characters of a text.</summary>
internal static class TextCounts
{
    /// <summary>From here on a UTF-16 unit may be more or less than a character of its own; below it, in NFC, only these are.</summary>
    private static readonly SearchValues<char> NeverAlone = SearchValues.Create(Combining());

    /// <summary>
    /// Runs of letters and digits between spaces and marks; an apostrophe or hyphen inside keeps a word whole. Each Chinese or Japanese
    /// character counts as a word, since those scripts put no space between words.
    /// </summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF')
            {
                words++;
                inside = false;
            }
            else if (char.IsAsciiLetterOrDigit(c) || (c > 0x7F && char.IsLetterOrDigit(c)))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else
            {
                inside &= c is '\'' or '’' or '-' or '.' or ',' or '&' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            }
        }

        return words;
    }

    /// <summary>Text elements: what a reader calls characters.</summary>
    public static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAny(NeverAlone);
            if (at < 0)
            {
                return count + text.Length;
            }

            // The character before a combining one belongs to it.
            var simple = Math.Max(0, at - 1);
            count += simple;
            text = text[simple..];
            var element = StringInfo.GetNextTextElementLength(text);
            count++;
            text = text[element..];
        }

        return count;
    }

    private static string Combining()
    {
        var units = new System.Text.StringBuilder("\r");
        for (var c = '\u0300'; c < '\uFFFF'; c++)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate
                or UnicodeCategory.Format || c is >= '\u1100' and <= '\u11FF' or >= '\uA960' and <= '\uA97F' or >= '\uD7B0' and <= '\uD7FF')
            {
                units.Append(c);
            }
        }

        return units.ToString();
    }
}
