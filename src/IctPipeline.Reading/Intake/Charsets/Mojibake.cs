using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Undoes wrong decoding that happened before the file was saved: UTF-8 or TCVN3/VNI bytes that somebody read as Windows-1252 and stored as
/// Unicode ("Viá»‡t Nam", "ViÖt Nam", "Vieät Nam"), once or twice, in the whole text or in some of its lines.
/// </summary>
internal static partial class Mojibake
{
    private const int SampleLength = 16 * 1024;
    private const double GoodShare = 0.8;
    private const int MinWords = 4;

    /// <summary>A text that went wrong more often is not worth the search.</summary>
    private const int MostTimes = 3;

    /// <summary>In VNI fonts ơ, ư, đ and â of common words; in those of TCVN3 à, đ, ó.</summary>
    private static readonly SearchValues<string> FontReferences = SearchValues.Create(
        ["&ocirc;", "&ouml;", "&ntilde;", "&acirc;", "&micro;", "&reg;", "&atilde;"],
        StringComparison.Ordinal
    );

    /// <summary>UTF-16 code units among which a Vietnamese font's letters stand close: about a paragraph.</summary>
    private const int Window = 512;

    /// <summary>
    /// One code unit in so many must be a letter of Latin-1 there: in Vietnamese fonts one in five is, in French one in twenty-five.
    /// </summary>
    private const int DenseOneIn = 16;

    /// <summary>Code pages in which UTF-8 was read: of Windows for the West, Central Europe and Vietnam, and of the Mac.</summary>
    private static readonly int[] CodePagesOfReaders = [1252, 1250, 1258, 10000];

    /// <summary>The repaired text and what it was in; null where nothing is wrong.</summary>
    public static (string Text, string Charset)? Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u2248') < 0)
        {
            return MayHoldFont(text) ? Font(Expanded(text)) : null;
        }

        var repaired = text;
        for (var times = 0; times < MostTimes && Utf8Lines(repaired) is { } better; times++)
        {
            repaired = better;
        }

        repaired = MojibakeRuns.Repair(repaired);
        return ReferenceEquals(repaired, text) ? Font(MayHoldFont(text) ? Expanded(text) : text) : (repaired, "utf-8");
    }

    /// <summary>The text with the lines read again that had been UTF-8; null where none had.</summary>
    private static string? Utf8Lines(string text)
    {
        var codePage = !MojibakePairs.MayBe(text)
            ? 0
            : CodePagesOfReaders.FirstOrDefault(page => MojibakePairs.Count(text, page) >= MinWords);
        if (codePage == 0)
        {
            return null;
        }

        var lines = text.Split('\n');
        var changed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MojibakePairs.Count(lines[i], codePage) > 0 && ToBytes(lines[i], codePage) is { } bytes && Utf8.IsValid(bytes))
            {
                lines[i] = Encoding.UTF8.GetString(bytes);
                changed = true;
            }
        }

        return changed ? string.Join('\n', lines) : null;
    }

    /// <summary>Text typed in a Vietnamese font: syllables impossible as they stand, possible once decoded.</summary>
    private static (string Text, string Charset)? Font(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        if (sample.IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0 || !IsDense(text))
        {
            return null;
        }

        var asItStands = SyllableScore.Measure(sample);
        if (asItStands.Impossible < MinWords || asItStands.Share > 0.45 || ToBytes(text, 1252) is not { } bytes)
        {
            return null;
        }

        var best = VietnameseCandidates.Best(bytes);
        return best is { Score: >= GoodShare } && SyllableScore.Measure(best.Text).Possible >= MinWords * 2 ? (best.Text, best.Name) : null;
    }

    /// <summary>Whether letters of Latin-1 stand as close anywhere as the fonts have them: spares other languages the search.</summary>
    private static bool IsDense(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var window = text[..Math.Min(Window, text.Length)];
            if (window.IndexOfAnyInRange('\u00A1', '\u00FF') >= 0)
            {
                var letters = 0;
                foreach (var c in window)
                {
                    letters += c is >= '\u00A1' and <= '\u00FF' ? 1 : 0;
                }

                if (letters * DenseOneIn >= window.Length)
                {
                    return true;
                }
            }

            text = text[window.Length..];
        }

        return false;
    }

    /// <summary>
    /// Whether a page has references to letters that Vietnamese fonts use for their own: editors wrote "Vie&amp;auml;t Nam".
    /// </summary>
    private static bool MayHoldFont(string text) => text.AsSpan().IndexOfAny(FontReferences) >= 0;

    /// <summary>With references to characters of Latin-1 resolved, and no others: those of markup stay.</summary>
    private static string Expanded(string text) =>
        Reference()
            .Replace(text, match => WebUtility.HtmlDecode(match.Value) is [>= '\u00A1' and <= '\u00FF'] letter ? letter : match.Value);

    [GeneratedRegex("&(?:#1[6-9][0-9]|#2[0-9]{2}|[A-Za-z]{2,6}[0-9]{0,2});", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    /// <summary>The bytes that a code page would show as this text; null where it could not.</summary>
    private static byte[]? ToBytes(string text, int codePage)
    {
        var table = ReaderTable.ForCodePage(codePage);
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var b = table.ToByte(text[i]);
            if (b < 0)
            {
                return null;
            }

            bytes[i] = (byte)b;
        }

        return bytes;
    }
}
