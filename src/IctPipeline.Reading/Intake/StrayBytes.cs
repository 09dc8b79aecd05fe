using System.Buffers;
using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// Decodes UTF-8 that has stray bytes of Windows-1252 in it: text that was pasted from an editor into a page. A byte is read so where its
/// character makes sense in its place; what does not is damage, and becomes U+FFFD.
/// </summary>
internal static class StrayBytes
{
    private const char Lost = '\uFFFD';
    private const int Windows = 1252;

    /// <summary>Characters of valid sequences that a text in a Western language has: Latin letters and punctuation.</summary>
    private const int LastLatin = 0x24F;

    /// <param name="Text">Decoded.</param>
    /// <param name="Valid">Valid sequences of several bytes.</param>
    /// <param name="Western">Those among them that are a letter of Latin-1, or punctuation.</param>
    /// <param name="Repaired">Bytes that were read as Windows-1252.</param>
    /// <param name="Lost">Sequences that became U+FFFD.</param>
    internal sealed record Result(string Text, int Valid, int Western, int Repaired, int Lost);

    public static Result Decode(ReadOnlySpan<byte> bytes)
    {
        var (valid, western) = Survey(bytes);
        // At the end of the file a sequence may be cut. In a text of other letters, a stray letter of the West is the beginning of a
        // sequence that broke off.
        var lettersFit = western * 2 >= valid;
        var text = new StringBuilder(bytes.Length);
        var (repaired, lost) = (0, 0);
        for (var at = 0; at < bytes.Length; )
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            if (status == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else if (status != OperationStatus.NeedMoreData && Read(bytes, at, length, lettersFit) is { } characters)
            {
                text.Append(characters);
                repaired += length;
            }
            else
            {
                text.Append(Lost);
                lost++;
            }

            at += length;
        }

        return new Result(text.ToString(), valid, western, repaired, lost);
    }

    private static (int Valid, int Western) Survey(ReadOnlySpan<byte> bytes)
    {
        var (valid, western) = (0, 0);
        for (var at = 0; at < bytes.Length; )
        {
            if (bytes[at] < 0x80)
            {
                var next = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                at = next < 0 ? bytes.Length : at + next;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == OperationStatus.Done)
            {
                valid++;
                western += rune.Value is <= 0xFF or (>= 0x2010 and <= 0x203A) or 0x20AC or 0x2122 or 0x0152 or 0x0153 ? 1 : 0;
            }

            at += length;
        }

        return (valid, western);
    }

    /// <summary>The characters of an invalid sequence in Windows-1252; null where one of them makes no sense there.</summary>
    private static string? Read(ReadOnlySpan<byte> bytes, int at, int length, bool lettersFit)
    {
        var text = CodePages.Get(Windows).GetString(bytes.Slice(at, length));
        for (var i = 0; i < text.Length; i++)
        {
            var before = At(bytes, at + i - 1);
            var after = At(bytes, at + i + 1);
            if (!Fits(text[i], before, after, lettersFit))
            {
                return null;
            }
        }

        return text;
    }

    /// <summary>The byte as a character, any letter for one outside ASCII, a line end outside the file.</summary>
    private static char At(ReadOnlySpan<byte> bytes, int at) =>
        at < 0 || at >= bytes.Length ? '\n'
        : bytes[at] < 0x80 ? (char)bytes[at]
        : 'x';

    private static bool Fits(char c, char before, char after, bool lettersFit) =>
        c switch
        {
            '\u201C' or '\u2018' or '«' or '‹' or '„' or '‚' => !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after),
            '\u201D' or '»' or '›' => !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after),
            '\u2019' => !char.IsWhiteSpace(before) || char.IsLetterOrDigit(after),
            '\u2013' or '\u2014' or '\u2022' or '·' or '\u2026' or '\u00A0' => true,
            '€' or '£' or '¥' => char.IsDigit(after) || char.IsDigit(before) || char.IsWhiteSpace(before),
            '°' or '²' or '³' or '½' or '¼' or '¾' or '±' or '×' or '™' or '®' or '©' or '§' or '%' => !char.IsLetter(before)
                || !char.IsLetter(after),
            _ => lettersFit && c <= LastLatin && char.IsLetter(c),
        };
}
