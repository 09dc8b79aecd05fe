using System.Buffers;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// Weighs a character map (a font's <c>ToUnicode</c> or encoding) before the library writes out its ranges: one line of it can name four
/// thousand million characters.
/// </summary>
internal static class CharacterMaps
{
    /// <summary>Characters in all ranges; Unicode has 150,000, and a font 65,536 glyphs.</summary>
    private const long MaxCharacters = 200_000;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    public static bool IsBounded(ReadOnlySpan<byte> map)
    {
        var characters = 0L;
        var start = 0;
        for (var found = map.IndexOf("beginbfrange"u8); found >= 0; found = map[start..].IndexOf("beginbfrange"u8))
        {
            start += found + "beginbfrange".Length;
            var end = map[start..].IndexOf("endbfrange"u8);
            characters += Characters(map.Slice(start, end < 0 ? map.Length - start : end));
            if (characters > MaxCharacters)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The characters of ranges that are written as <c>&lt;low&gt; &lt;high&gt; target</c>. What stands in brackets is a target, too.
    /// </summary>
    private static long Characters(ReadOnlySpan<byte> ranges)
    {
        var (characters, place, low) = (0L, 0, 0L);
        while (!ranges.IsEmpty && characters <= MaxCharacters)
        {
            var open = ranges.IndexOfAny((byte)'<', (byte)'[');
            if (open < 0)
            {
                break;
            }

            var isArray = ranges[open] == (byte)'[';
            var close = ranges[open..].IndexOf(isArray ? (byte)']' : (byte)'>');
            if (close < 0)
            {
                break;
            }

            var value = isArray ? 0 : Value(ranges.Slice(open + 1, close - 1));
            characters += place == 1 ? Math.Max(1, value - low + 1) : 0;
            low = place == 0 ? value : low;
            place = isArray ? 0 : (place + 1) % 3;
            ranges = ranges[(open + close + 1)..];
        }

        return characters;
    }

    /// <summary>The number that the digits are; one beyond all bounds for more than eight.</summary>
    private static long Value(ReadOnlySpan<byte> digits)
    {
        var (value, count) = (0L, 0);
        foreach (var digit in digits)
        {
            if (HexDigits.Contains(digit) && ++count <= 8)
            {
                value = (value << 4) | (uint)Convert.ToInt32(((char)digit).ToString(), 16);
            }
        }

        return count > 8 ? MaxCharacters << 8 : value;
    }
}
