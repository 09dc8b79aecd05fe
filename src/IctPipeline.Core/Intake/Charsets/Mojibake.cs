using System.Text;
using IctPipeline.Normalization.Vietnamese;

namespace IctPipeline.Intake.Charsets;

/// <summary>
/// Undoes wrong decoding that happened before the file was saved: UTF-8 or TCVN3/VNI bytes that somebody read as Windows-1252 and stored as Unicode
/// ("Viá»‡t Nam", "ViÖt Nam", "Vieät Nam").
/// </summary>
internal static class Mojibake
{
    private const int SampleLength = 16 * 1024;
    private const double GoodShare = 0.8;
    private const int MinWords = 4;

    /// <summary>Lead bytes of UTF-8 sequences as Windows-1252 shows them; a text without any is no mojibake of that kind.</summary>
    private const string Leads = "ÃÂÄÅÆáâãêëìíà";

    /// <summary>The repaired text and what it was in; null where nothing is wrong.</summary>
    public static (string Text, string Charset)? Repair(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        if (sample.IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0 || sample.IndexOfAnyInRange('\u0080', '\u2122') < 0)
        {
            // Real Vietnamese letters, or nothing outside ASCII.
            return null;
        }

        if (LooksTwiceEncoded(sample) && ToBytes(text) is { } bytes && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), "utf-8");
        }

        return Font(text, sample);
    }

    /// <summary>Pairs of a lead and a continuation byte as Windows-1252 shows them, in nearly every place outside ASCII.</summary>
    private static bool LooksTwiceEncoded(ReadOnlySpan<char> text)
    {
        int pairs = 0, others = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }

            if (Leads.Contains(text[i], StringComparison.Ordinal) && IsContinuation(text[i + 1]))
            {
                pairs++;
                i += i + 2 < text.Length && IsContinuation(text[i + 2]) ? 2 : 1;
            }
            else
            {
                others++;
            }
        }

        return pairs >= MinWords && others * 10 <= pairs;
    }

    private static bool IsContinuation(char c) => c is (>= '\u0080' and <= '\u00BF') || (c > '\u00FF' && ToByte(c) is >= 0x80 and <= 0xBF);

    /// <summary>Text typed in a Vietnamese font: syllables impossible as they stand, possible once decoded.</summary>
    private static (string Text, string Charset)? Font(string text, ReadOnlySpan<char> sample)
    {
        var asItStands = SyllableScore.Of(sample);
        if (asItStands.Impossible < MinWords || asItStands.Share > 0.45 || ToBytes(text) is not { } bytes)
        {
            return null;
        }

        var best = VietnameseCandidates.Best(bytes);
        return best is { Score: >= GoodShare } && SyllableScore.Of(best.Text).Possible >= MinWords * 2 ? (best.Text, best.Name) : null;
    }

    /// <summary>The bytes that Windows-1252 would show as this text; null where it could not.</summary>
    private static byte[]? ToBytes(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var b = ToByte(text[i]);
            if (b < 0)
            {
                return null;
            }

            bytes[i] = (byte)b;
        }

        return bytes;
    }

    private static int ToByte(char c)
    {
        if (c <= 0xFF)
        {
            return c;
        }

        const string upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
        var at = upper.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}
