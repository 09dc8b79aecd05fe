namespace IctPipeline.Intake.Charsets;

/// <summary>Reads bytes in the multi-byte charsets of East Asia; valid sequences of common characters decide.</summary>
internal static class EastAsianCandidates
{
    private const int SampleBytes = 64 * 1024;
    private const int Iso2022Jp = 50220;
    private const int Iso2022Kr = 50225;

    private static readonly (string Name, int CodePage)[] Charsets = [("euc-kr", 949), ("gb18030", 54936), ("big5", 950), ("shift_jis", 932), ("euc-jp", 51932)];

    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes)
    {
        if (LegacyCharsets.HasEscapes(bytes))
        {
            var korean = bytes.IndexOf("\x1B$)C"u8) >= 0;
            return new CharsetCandidate(korean ? "iso-2022-kr" : "iso-2022-jp", CodePages.Get(korean ? Iso2022Kr : Iso2022Jp).GetString(bytes), 1, "escape sequences");
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        (string Name, int CodePage, double Score) best = default;
        foreach (var (name, codePage) in Charsets)
        {
            var score = Rate(name, CodePages.Get(codePage).GetString(sample), sample);
            if (score > best.Score)
            {
                best = (name, codePage, score);
            }
        }

        return best.Name is null || best.Score < 0.5 ? null : new CharsetCandidate(best.Name, CodePages.Get(best.CodePage).GetString(bytes), best.Score, "valid sequences of common characters");
    }

    private static double Rate(string name, string text, ReadOnlySpan<byte> bytes)
    {
        int wide = 0, common = 0, invalid = 0, kana = 0, hangul = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                continue;
            }

            wide++;
            invalid += c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F') ? 1 : 0;
            kana += c is >= '\u3041' and <= '\u30FC' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            common += c is (>= '\u3001' and <= '\u3011') or (>= '\uFF01' and <= '\uFF5E') or (>= '\u2010' and <= '\u2026') or '·' ? 1 : 0;
        }

        if (wide == 0)
        {
            return 0;
        }

        var level1 = Level1(name, bytes, out var pairs, out var broken);
        var score = name switch
        {
            "euc-kr" => (double)(hangul + common) / wide,
            "shift_jis" or "euc-jp" => ((double)(kana + common) / wide) + (kana > wide / 10 ? (double)level1 / Math.Max(1, pairs) * 0.6 : 0),
            _ => ((double)level1 / Math.Max(1, pairs)) - (kana > wide / 5 ? 0.5 : 0),
        };
        return Math.Min(1, score) - (3.0 * invalid / wide) - (3.0 * broken / Math.Max(1, pairs));
    }

    /// <summary>Pairs of bytes that are in the rows of common characters: GB 2312 level 1, Big5 level 1, JIS X 0208 level 1.</summary>
    /// <param name="pairs">Pairs with a lead byte.</param>
    /// <param name="broken">Those whose second byte can't be one: in Latin text a letter with an accent before an ASCII letter or a space.</param>
    private static int Level1(string name, ReadOnlySpan<byte> bytes, out int pairs, out int broken)
    {
        var level1 = 0;
        (pairs, broken) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            var (lead, trail) = (bytes[i], bytes[i + 1]);
            if (lead < 0x81)
            {
                continue;
            }

            pairs++;
            broken += trail < (name is "euc-jp" or "euc-kr" ? 0xA1 : 0x40) ? 1 : 0;
            level1 += name switch
            {
                "gb18030" => (lead is >= 0xB0 and <= 0xD7 || lead is 0xA1 or 0xA3) && trail >= 0xA1 ? 1 : 0,
                "big5" => lead is >= 0xA4 and <= 0xC6 || lead is 0xA1 ? 1 : 0,
                "shift_jis" => lead is >= 0x88 and <= 0x97 or 0x81 or 0x82 or 0x83 ? 1 : 0,
                _ => lead is >= 0xB0 and <= 0xCF or 0xA1 or 0xA4 or 0xA5 ? 1 : 0,
            };
            i++;
        }

        return level1;
    }
}
