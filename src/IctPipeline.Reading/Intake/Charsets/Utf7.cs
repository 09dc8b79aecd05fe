using System.Buffers;
using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// UTF-7 (RFC 2152) of old mails: ASCII, with what is beyond it as UTF-16 in base 64 between <c>+</c> and <c>-</c>. A plus sign in other
/// texts is followed by what is no such sequence, so one that is none settles it.
/// </summary>
internal static class Utf7
{
    public const string Name = "utf-7";

    private const int BitsPerUnit = 16;
    private const int BitsPerLetter = 6;

    /// <summary>Fewer characters than this in base 64 could be the name or the number of something.</summary>
    private const int LeastCharacters = 4;
    private const int LeastLatin = 2;
    private const char LastLatin = '\u024F';

    /// <summary>A text is in one or two scripts, with punctuation: the units of anything else are all over Unicode.</summary>
    private const int MostBlocks = 4;
    private const int BlockBits = 8;

    /// <summary>Mean cost of a character of ordinary Chinese text, which is in many blocks, is about ten bits.</summary>
    private const int LongestMean = 13 * LetterModels.UnitsPerBit;

    /// <summary>Languages whose texts are of more blocks.</summary>
    private static readonly string[] Languages = ["zh-Hans", "zh-Hant", "ja", "ko"];

    private static readonly SearchValues<byte> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8
    );

    /// <summary>Whether the bytes are of this charset, as those of next to no file are: nothing is copied to find out.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)'+') < 0 || !Ascii.IsValid(bytes))
        {
            return false;
        }

        var beyond = new StringBuilder();
        return TryRead(bytes, beyond, text: null) && IsText(beyond.ToString());
    }

    /// <summary>The text; null where the bytes are not of this charset.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!Is(bytes))
        {
            return null;
        }

        var text = new StringBuilder(bytes.Length);
        TryRead(bytes, new StringBuilder(), text);
        return text.ToString();
    }

    /// <param name="beyond">Gets what is beyond ASCII, and what stands among it.</param>
    /// <param name="text">Gets all of the text; null where nobody asks for it.</param>
    /// <returns>False at the first plus sign that begins no sequence.</returns>
    private static bool TryRead(ReadOnlySpan<byte> bytes, StringBuilder beyond, StringBuilder? text)
    {
        for (var plus = bytes.IndexOf((byte)'+'); plus >= 0; plus = bytes.IndexOf((byte)'+'))
        {
            text?.Append(Encoding.Latin1.GetString(bytes[..plus]));
            bytes = bytes[(plus + 1)..];
            var length = bytes.IndexOfAnyExcept(Letters) is var end and >= 0 ? end : bytes.Length;
            var isClosed = length < bytes.Length && bytes[length] == '-';
            if (length == 0 && isClosed)
            {
                text?.Append('+');
            }
            else if (length == 0 || !TryAppend(bytes[..length], beyond))
            {
                return false;
            }
            else
            {
                text?.Append(beyond, beyond.Length - UnitsOf(length), UnitsOf(length));
            }

            bytes = bytes[(length + (isClosed ? 1 : 0))..];
        }

        text?.Append(Encoding.Latin1.GetString(bytes));
        return true;
    }

    private static int UnitsOf(int letters) => letters * BitsPerLetter / BitsPerUnit;

    /// <summary>False where the letters are no whole units, or what is left over is not zero.</summary>
    private static bool TryAppend(ReadOnlySpan<byte> letters, StringBuilder text)
    {
        if (letters.Length * BitsPerLetter % BitsPerUnit >= BitsPerLetter || UnitsOf(letters.Length) == 0)
        {
            return false;
        }

        var (held, bits) = (0, 0);
        foreach (var letter in letters)
        {
            held = (held << BitsPerLetter) | ValueOf(letter);
            bits += BitsPerLetter;
            if (bits >= BitsPerUnit)
            {
                bits -= BitsPerUnit;
                text.Append((char)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return held == 0;
    }

    private static int ValueOf(byte letter) =>
        letter switch
        {
            >= (byte)'A' and <= (byte)'Z' => letter - 'A',
            >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
            >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
            (byte)'+' => 62,
            _ => 63,
        };

    private static bool IsText(string beyond)
    {
        var least = beyond.All(c => c <= LastLatin) ? LeastLatin : LeastCharacters;
        if (beyond.Count(c => c >= 0x80) < least || !beyond.EnumerateRunes().All(TextRunes.IsText))
        {
            return false;
        }

        var blocks = beyond.Where(c => c >= 0x80).Select(c => c >> BlockBits).Distinct().Count();
        return blocks <= MostBlocks
            || Languages.Any(language => LetterModels.Instance.EastAsian(language).Of(beyond) <= beyond.Length * LongestMean);
    }
}
