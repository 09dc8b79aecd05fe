using System.Collections.Frozen;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Goes from tag to tag of HTML without building anything; comments and the content of scripts are passed over.</summary>
internal ref struct TagScanner(string html)
{
    /// <summary>Bits that a character of a packed name takes.</summary>
    private const int Bits = 8;

    private const int MaxPacked = 64 / Bits;

    /// <summary>Elements without an end tag, and those whose end tag is commonly left out: they do not nest by themselves.</summary>
    private static readonly FrozenSet<ulong> Flat = Packed(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr p li dt dd option optgroup "
            + "tr td th thead tbody tfoot colgroup rb rt rp html head body"
    );

    /// <summary>Elements whose content is no mark-up.</summary>
    private static readonly FrozenSet<ulong> Raw = Packed("script style textarea title xmp noframes");

    private readonly ReadOnlySpan<char> _text = html;

    /// <summary>Where the tag begins, as a position in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, its bracket included; for a script, where the script ends.</summary>
    public int End { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>True for elements that add no depth.</summary>
    public bool IsFlat { get; private set; }

    public bool Next()
    {
        while (_text[End..].IndexOf('<') is >= 0 and var next)
        {
            Start = End + next;
            var rest = _text[(Start + 1)..];
            if (rest.StartsWith("!--"))
            {
                var close = rest.IndexOf("-->");
                End = close < 0 ? _text.Length : Start + 1 + close + 3;
                continue;
            }

            IsEnd = rest.Length > 0 && rest[0] == '/';
            var name = Pack(rest[(IsEnd ? 1 : 0)..], out var length);
            if (length == 0)
            {
                End = Start + 1;
                continue;
            }

            End = Start + 1 + TagLength(rest);
            IsFlat = Flat.Contains(name) || (!IsEnd && End >= 2 && _text[End - 1] == '>' && _text[End - 2] == '/');
            if (!IsEnd && Raw.Contains(name))
            {
                var close = _text[End..].IndexOf(string.Concat("</", rest[..length]), StringComparison.OrdinalIgnoreCase);
                End = close < 0 ? _text.Length : End + close;
            }

            return true;
        }

        return false;
    }

    /// <summary>The length up to and with the closing bracket, quotes minded.</summary>
    private static int TagLength(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length; )
        {
            var next = rest[i..].IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return rest.Length;
            }

            i += next;
            if (rest[i] == '>')
            {
                return i + 1;
            }

            // A quote opens a value only behind an equals sign; else it is a stray mark.
            var value = i > 0 && (rest[i - 1] == '=' || rest[..i].TrimEnd() is [.., '=']);
            var close = value ? rest[(i + 1)..].IndexOf(rest[i]) : -1;
            i += close < 0 ? 1 : close + 2;
        }

        return rest.Length;
    }

    /// <summary>A name in small letters as one number; longer names than fit are 0, and their length is right all the same.</summary>
    private static ulong Pack(ReadOnlySpan<char> text, out int length)
    {
        ulong packed = 0;
        for (length = 0; length < text.Length && text[length] is not (' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>'); length++)
        {
            if (length == 0 && !char.IsAsciiLetter(text[0]))
            {
                return 0;
            }

            packed = (packed << Bits) | (byte)(text[length] | 0x20);
        }

        return length > MaxPacked ? 0 : packed;
    }

    private static FrozenSet<ulong> Packed(string names) => names.Split(' ').Select(name => Pack(name, out _)).ToFrozenSet();
}
