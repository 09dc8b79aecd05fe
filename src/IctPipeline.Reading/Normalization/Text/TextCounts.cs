using System.Globalization;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Normalization.Text;

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
            if (CharTraits.Has(c, CharTraits.Ideograph))
            {
                words++;
                inside = false;
            }
            else if (CharTraits.Has(c, CharTraits.Word))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else if (inside && c != ' ')
            {
                inside =
                    c is '\'' or '’' or '-' or '.' or ',' or '&'
                    || char.IsSurrogate(c)
                    || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            }
            else
            {
                inside = false;
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
            while (at < text.Length && CharTraits.Has(text[at], CharTraits.Alone))
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
}
