using System.Globalization;

namespace IctPipeline.Normalization.Text;

/// <summary>Words and characters of a text.</summary>
internal static class TextCounts
{
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
            else if (char.IsAsciiLetterOrDigit(c) || (c > 0x7F && (c is (>= '\u00C0' and < '\u0250') or (>= '\u1E00' and <= '\u1EFF') or (>= '\uAC00' and <= '\uD7A3') || char.IsLetterOrDigit(c))))
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
            var at = 0;
            while (at < text.Length && IsAlone(text[at]))
            {
                at++;
            }

            if (at == text.Length)
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

    /// <summary>True for characters that never join another, in the blocks that news is written in; the rest takes the exact way.</summary>
    private static bool IsAlone(char c) =>
        c is (< '\u0300' and not '\r') or (>= '\u1E00' and <= '\u200A') or (>= '\u2010' and <= '\u2027') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\u3000' and <= '\u3029') or (>= '\u0400' and <= '\u0482');
}
