namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Charsets of seven bits, which switch to two-byte characters by escape sequences: ISO-2022 and UTF-7 of e-mail, HZ of newsgroups.
/// </summary>
internal static class EscapedCharsets
{
    private const int Iso2022Jp = 50220;
    private const int Iso2022Kr = 50225;
    private const int Hz = 52936;
    private const string Sequences = "escape sequences";

    /// <summary>More is not looked at.</summary>
    private const int MaxHzBytes = 2000;

    /// <summary>Mean cost of a character of ordinary Chinese text is about ten bits.</summary>
    private const int LongestMean = 13 * LetterModels.UnitsPerBit;

    /// <summary>Whether Korean or Chinese text shifts by control bytes, which are no sign of a binary file then.</summary>
    public static bool ShiftsByControls(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\x1B$)C"u8) >= 0 || Iso2022Chinese.Is(bytes);

    /// <summary>Whether the file has such sequences.</summary>
    public static bool HasEscapes(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\x1B$"u8) >= 0 || IsHz(bytes) || Utf7.Is(bytes);

    /// <summary>The text; null where there are no escape sequences.</summary>
    public static CharsetCandidate? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Iso2022Chinese.Is(bytes))
        {
            return new CharsetCandidate(Iso2022Chinese.Name, Iso2022Chinese.Decode(bytes), 1, Sequences);
        }

        (string Name, int CodePage)? charset =
            bytes.IndexOf("\x1B$)C"u8) >= 0 ? ("iso-2022-kr", Iso2022Kr)
            : bytes.IndexOf("\x1B$"u8) >= 0 ? ("iso-2022-jp", Iso2022Jp)
            : IsHz(bytes) ? ("hz-gb-2312", Hz)
            : null;
        if (charset is null && Utf7.Decode(bytes) is { } text)
        {
            return new CharsetCandidate(Utf7.Name, text, 1, "sequences in base 64");
        }

        return charset is var (name, codePage) ? new CharsetCandidate(name, CodePages.Get(codePage).GetString(bytes), 1, Sequences) : null;
    }

    /// <summary>Sequences that open and close, with pairs of seven-bit bytes between them on one line.</summary>
    private static bool IsHz(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("~{"u8) < 0 || bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return false;
        }

        var inside = new List<byte>();
        for (var open = bytes.IndexOf("~{"u8); open >= 0 && inside.Count < MaxHzBytes; open = bytes.IndexOf("~{"u8))
        {
            bytes = bytes[(open + 2)..];
            var close = bytes.IndexOf("~}"u8);
            if (close < 0 || close % 2 != 0 || bytes[..close].ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
            {
                return false;
            }

            inside.AddRange(bytes[..close]);
            bytes = bytes[(close + 2)..];
        }

        return IsChinese(CodePages.Get(Hz).GetString([.. "~{"u8, .. inside, .. "~}"u8]));
    }

    /// <summary>The same signs stand in source code and in formulas.</summary>
    private static bool IsChinese(string text)
    {
        var characters = text.Count(c => c >= 0x80);
        return characters > 0 && LetterModels.Instance.EastAsian("zh-Hans").Of(text) <= characters * LongestMean;
    }
}
