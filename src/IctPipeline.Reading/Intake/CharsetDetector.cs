using System.Buffers;
using System.Text;
using System.Text.Unicode;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// Finds the charset of a text file and decodes it. A byte order mark decides; then UTF-16/32 by their units (<see cref="WideUnits"/>);
/// then valid UTF-8; what is left is in a legacy charset, which <see cref="LegacyCharsets"/> chooses.
/// </summary>
internal static class CharsetDetector
{
    /// <summary>One invalid sequence in this many bytes is damage; more is another charset.</summary>
    private const int BytesPerReplacement = 200;

    /// <summary>So many valid sequences of several bytes for each invalid one are no chance in any other charset.</summary>
    private const int ValidPerReplacement = 8;
    private const int MinValid = 16;
    private const int MinWestern = 2;

    /// <summary>Bytes from which on a mark of UTF-16 can be told to be false.</summary>
    private const int MinFalse = 34;

    /// <summary>Greek begins here; Latin letters beyond are Vietnamese and the like.</summary>
    private const char FirstOtherScript = '\u0370';

    /// <param name="bytes">The whole file; not empty.</param>
    /// <param name="declared">What the content type declares, if it does.</param>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>: the bytes are no text.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        bytes = WithoutPadding(bytes);
        if (FalseMark(bytes) is { } mark)
        {
            bytes = bytes[2..];
            declared = mark;
        }

        if ((HasUtf8Mark(bytes) ? null : FromMark(bytes) ?? FromWideUnits(bytes)) is { } wide)
        {
            var whole = wide.Text.TrimEnd('\0');
            var text = whole.Replace("\0", "", StringComparison.Ordinal);
            return Checked(wide with { Text = text, ZeroBytes = whole.Length - text.Length }, bytes, declared);
        }

        bytes = ZeroBytes.Drop(bytes, out var zeros);
        declared = DeclaredCharset.Find(bytes) ?? declared;
        var decoded =
            (HasUtf8Mark(bytes) ? FromMark(bytes) : null) ?? FromValidUtf8(bytes) ?? FromDamagedUtf8(bytes) ?? FromLegacy(bytes, declared);
        return Checked(decoded with { ZeroBytes = zeros }, bytes, declared);
    }

    /// <summary>The text with what was wrong before it was saved mended, and held against what it is declared to be.</summary>
    private static DecodedText Checked(DecodedText decoded, ReadOnlySpan<byte> bytes, string? declared)
    {
        // Files that were put together have a mark each, and zeros before it hide it.
        decoded = decoded with
        {
            Text = decoded.Text.TrimStart('\uFEFF'),
        };
        if (decoded.Charset == "utf-8" && Mojibake.Repair(decoded.Text) is { } repaired)
        {
            return decoded with
            {
                Text = repaired.Text,
                MojibakeRepaired = true,
                Confidence = 0.85,
                Evidence = decoded.Evidence + $", with {repaired.Charset} text inside that had been read in another charset",
            };
        }

        return declared is null || DeclaredCharset.Agrees(declared, decoded.Charset) || (decoded.Charset == "utf-8" && Ascii.IsValid(bytes))
            ? decoded
            : decoded with
            {
                DeclaredOtherwise = declared,
            };
    }

    /// <summary>
    /// Without the zeros behind the text, which a crash or a copy by blocks leaves, but for those that its last wide unit may end with.
    /// </summary>
    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAnyExcept((byte)0);
        return last < 0 ? bytes : bytes[..Math.Min(bytes.Length, (last + 4) & ~3)];
    }

    /// <summary>
    /// The name of a mark of UTF-16 before a text of UTF-8: without a zero, units of two bytes are next to never valid UTF-8 for long.
    /// </summary>
    private static string? FalseMark(ReadOnlySpan<byte> bytes) =>
        bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        || bytes.Length < MinFalse
        || bytes.Contains((byte)0)
        || !Utf8.IsValid(bytes[2..])
            ? null
        : bytes[0] == 0xFF ? "utf-16le"
        : "utf-16be";

    /// <summary>Without the zeros at the end that are no whole unit.</summary>
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes, int unit)
    {
        var whole = bytes.Length - (bytes.Length % unit);
        return bytes[whole..].ContainsAnyExcept((byte)0) ? bytes : bytes[..whole];
    }

    private static int UnitOf(Encoding encoding) =>
        encoding is UTF32Encoding ? 4
        : encoding is UnicodeEncoding ? 2
        : 1;

    private static bool HasUtf8Mark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..];

    private static DecodedText? FromMark(ReadOnlySpan<byte> bytes)
    {
        (Encoding Encoding, string Name, int Length)? mark = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "utf-8", 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, "utf-32le", 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), "utf-32be", 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le", 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be", 2),
            _ => null,
        };
        if (mark is not { } found)
        {
            return null;
        }

        var text = found.Encoding.GetString(Whole(bytes[found.Length..], UnitOf(found.Encoding)));
        var replacements = text.AsSpan().Count('\uFFFD');
        return replacements > Math.Max(4, bytes.Length / BytesPerReplacement) ? null
            : replacements > 0 && found.Name == "utf-8" ? FromDamagedUtf8(bytes[found.Length..])
            : new DecodedText(text, found.Name, 1) { Replacements = replacements, Evidence = "byte order mark" };
    }

    private static DecodedText? FromWideUnits(ReadOnlySpan<byte> bytes)
    {
        if (WideUnits.Recognize(bytes) is not { } wide)
        {
            return null;
        }

        var text = wide.Encoding.GetString(Whole(bytes, UnitOf(wide.Encoding)));
        return new DecodedText(text, wide.Name, wide.Confidence)
        {
            Replacements = text.AsSpan().Count('\uFFFD'),
            Evidence = "the two kinds of its bytes",
        };
    }

    private static DecodedText? FromValidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (EscapedCharsets.HasEscapes(bytes) || Validated(bytes) is not { } text)
        {
            return null;
        }

        BinaryGuard.ThrowIfBinary(bytes);
        var ascii = text.Length == bytes.Length;
        return ascii ? new DecodedText(text, "utf-8", 1) { Evidence = "plain ASCII" }
            : IsByChance(text) ? new DecodedText(text, "utf-8", 0.5) { Evidence = "valid UTF-8, by one letter that is strange to its word" }
            : new DecodedText(text, "utf-8", 0.99) { Evidence = "valid UTF-8" };
    }

    /// <summary>
    /// Whether all that is not ASCII is one letter of another script inside a word of Latin ones: two accents of Mac Central Europe side
    /// by side (<c>Dvořák</c>) are such a letter in UTF-8.
    /// </summary>
    private static bool IsByChance(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        return at > 0
            && at + 1 < text.Length
            && text[at] >= FirstOtherScript
            && text[at] is not (>= '\u1E00' and <= '\u1EFF')
            && char.IsLetter(text[at])
            && char.IsAsciiLetter(text[at - 1])
            && char.IsAsciiLetter(text[at + 1])
            && Ascii.IsValid(text.AsSpan(at + 1));
    }

    /// <summary>Validates and decodes in one pass; null where the bytes are not UTF-8.</summary>
    private static string? Validated(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, rented, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? new string(rented, 0, length)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static DecodedText? FromDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        if (EscapedCharsets.HasEscapes(bytes))
        {
            return null;
        }

        var found = StrayBytes.Decode(bytes);
        var strays = found.Repaired + found.Lost;
        var isCut = strays == 1 && found.Text[^1] == '\uFFFD' && found.Valid > 0;
        var isFew = strays <= Math.Max(1, bytes.Length / BytesPerReplacement) && found.Valid >= 4 * strays;
        // In charsets of before Unicode, next to no text has two such sequences that give letters and punctuation of the West.
        var isPasted = found is { Lost: 0, Valid: >= MinWestern } && found.Western == found.Valid && found.Valid >= strays;
        if (!isCut && !isFew && !isPasted && (found.Valid < MinValid || found.Valid < ValidPerReplacement * strays))
        {
            return null;
        }

        BinaryGuard.ThrowIfBinary(bytes);
        return new DecodedText(found.Text, "utf-8", 0.9)
        {
            Replacements = found.Lost,
            StrayBytes = found.Repaired,
            Evidence = $"UTF-8 but for {strays} places",
        };
    }

    /// <summary>A declaration that gives the text that reads best is right, whatever else would give it too.</summary>
    private static DecodedText FromLegacy(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (!EscapedCharsets.ShiftsByControls(bytes) && BinaryGuard.IsBinary(bytes))
        {
            return LegacyCharsets.DecodeControls(bytes) ?? throw BinaryGuard.Rejection(bytes);
        }

        var named = declared ?? DeclaredCharset.Hint(bytes);
        var decoded = LegacyCharsets.Decode(bytes, named);
        var name =
            named == decoded.Charset || (named is not null && LegacyCharsets.Decode(named, bytes) == decoded.Text)
                ? named
                : VendorExtensions.StandardOf(decoded.Charset, bytes);
        return decoded with { Charset = VendorExtensions.NameOf(name, bytes) };
    }
}
