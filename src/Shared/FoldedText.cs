using System.Buffers;
using System.Globalization;
using System.Text;

namespace IctPipeline.Shared;

/// <summary>
/// A text as it is searched and compared: its words in lower case without marks (<c>Hoà Bình</c> is <c>hoa binh</c>, <c>Đà</c> is
/// <c>da</c>), each between two spaces. Words are runs of letters and digits; a Chinese or Japanese character is a word by itself. So a
/// phrase stands in a text where <c>" hoa binh "</c> stands in its folded form. Compiled into those who write it and those who ask.
/// </summary>
internal static class FoldedText
{
    private const char PartsWords = '\0';
    private const char LeavesNoTrace = '\u0001';

    /// <summary>The alphabets that lose their marks are below; what is above costs no more to look at than to look up.</summary>
    private const int Covered = 0x2000;

    /// <summary>What a character becomes in a word; one of the two above where it is no part of any.</summary>
    private static readonly char[] Forms = [.. Enumerable.Range(0, Covered).Select(c => FormOf((char)c))];

    /// <returns>A space, then each word with a space behind it; empty where there is no word.</returns>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var buffer = ArrayPool<char>.Shared.Rent(LongestFor(text.Length));
        var written = Write(text, buffer);
        var folded = new string(buffer, 0, written);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    /// <summary>Characters that the folded form of so many may take.</summary>
    public static int LongestFor(int length) => (2 * length) + 1;

    /// <summary>Writes the folded form; returns its length.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> into)
    {
        var written = 1;
        into[0] = ' ';
        for (var at = 0; NextWord(text, ref at, into[written..], out var length) >= 0; )
        {
            written += length;
            into[written++] = ' ';
        }

        return written == 1 ? 0 : written;
    }

    /// <summary>Reads one word.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="at">Where to begin; afterwards where the word ends.</param>
    /// <param name="into">Takes the folded word; room for the rest of the text always suffices.</param>
    /// <param name="length">Characters written.</param>
    /// <returns>Where the word begins; negative where no further one is.</returns>
    public static int NextWord(ReadOnlySpan<char> text, ref int at, Span<char> into, out int length)
    {
        length = 0;
        var start = -1;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var form = Form(c);
            if (form > LeavesNoTrace && !StandsAlone(c))
            {
                start = start < 0 ? at : start;
                into[length++] = form;
                continue;
            }

            if (form == LeavesNoTrace)
            {
                continue;
            }

            if (start >= 0)
            {
                return start;
            }

            if (form != PartsWords)
            {
                into[length++] = form;
                return at++;
            }

            if (char.IsHighSurrogate(c) && at + 1 < text.Length && IsLetter(c, text[at + 1]))
            {
                into[length++] = c;
                into[length++] = text[at + 1];
                at += 2;
                return at - 2;
            }
        }

        return start;
    }

    private static bool IsLetter(char high, char low) => Rune.TryCreate(high, low, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>Scripts without spaces between words: kana and ideographs.</summary>
    private static bool StandsAlone(char c) =>
        c
            is (>= '\u3041' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF66' and <= '\uFF9F');

    private static char Form(char c)
    {
        // The wide forms of ASCII, as Chinese and Japanese texts have them.
        c = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        return c < Covered ? Forms[c] : FormOf(c);
    }

    private static char FormOf(char c)
    {
        if (c is >= '\u0300' and <= '\u036F')
        {
            return LeavesNoTrace;
        }

        var isPart =
            char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return isPart ? WithoutMarks(c) : PartsWords;
    }

    /// <summary>Marks go from Latin, Greek and Cyrillic letters; elsewhere they make another letter.</summary>
    private static char WithoutMarks(char c) =>
        Letter(char.ToLowerInvariant(Letter(c))) switch
        {
            'đ' => 'd',
            'ς' => 'σ',
            var letter => letter,
        };

    private static char Letter(char c) =>
        c is < '\u0530' or (>= '\u1E00' and <= '\u1FFF') ? $"{c}".Normalize(NormalizationForm.FormD)[0] : c;
}
