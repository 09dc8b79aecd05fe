using System.Buffers;
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

    private static readonly FrozenSet<ulong> Formats = Packed("a b big code em font i nobr s small strike strong tt u");

    private static readonly ulong Script = Pack("script", out _);
    private static readonly ulong Style = Pack("style", out _);
    private static readonly SearchValues<char> GapMarks = SearchValues.Create(" \t\r\n\f/=");

    private readonly ReadOnlySpan<char> _text = html;
    private int _tagEnd;

    /// <summary>Where the tag begins, as a position in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, its bracket included; for a script, where the script ends.</summary>
    public int End { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>True for elements that add no depth.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>What else became a node since the tag before: the tag's attributes, and comments in front of it.</summary>
    public int Parts { get; private set; }

    /// <summary>True for marks of emphasis, which a parser opens again where a block cut them off.</summary>
    public bool IsFormat { get; private set; }

    /// <summary>The name in small letters, packed; 0 for a long one.</summary>
    public ulong Name { get; private set; }

    /// <summary>True for the start tag of a script, closed or not.</summary>
    public readonly bool IsScript => Name == Script;

    /// <summary>True for the start tag of a script or a style sheet whose end tag is there.</summary>
    public readonly bool IsClosedCode =>
        !IsEnd && (Name == Script || Name == Style) && End > _tagEnd && End < _text.Length && _text[_tagEnd - 2] != '/';

    /// <summary>What stands between a script's tags, or those of another element without mark-up.</summary>
    public readonly Range Content => _tagEnd..End;

    /// <summary>The tag as it is written.</summary>
    public readonly ReadOnlySpan<char> Tag => _text[Start.._tagEnd];

    public bool Next()
    {
        Parts = 0;
        while (_text[End..].IndexOf('<') is >= 0 and var next)
        {
            Start = End + next;
            var rest = _text[(Start + 1)..];
            if (rest.StartsWith("!--"))
            {
                var close = rest.IndexOf("-->");
                End = close < 0 ? _text.Length : Start + 1 + close + 3;
                Parts++;
                continue;
            }

            IsEnd = rest.Length > 0 && rest[0] == '/';
            var name = Pack(rest[(IsEnd ? 1 : 0)..], out var length);
            if (length == 0)
            {
                End = Start + 1;
                Parts++;
                continue;
            }

            End = Start + 1 + TagLength(rest, out var attributes);
            (Parts, Name, _tagEnd) = (Parts + attributes, name, End);
            IsFormat = Formats.Contains(name);
            IsFlat = Flat.Contains(name) || (!IsEnd && End >= 2 && _text[End - 1] == '>' && _text[End - 2] == '/');
            if (!IsEnd && Raw.Contains(name))
            {
                var close = EndTag(_text[End..], rest[..length]);
                End = close < 0 ? _text.Length : End + close;
            }

            return true;
        }

        return false;
    }

    /// <summary>Where an element's end tag begins; -1 where there is none.</summary>
    private static int EndTag(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        for (var at = 0; text[at..].IndexOf("</") is >= 0 and var next; at += 2)
        {
            at += next;
            if (text[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The length up to and with the closing bracket, quotes minded.</summary>
    /// <param name="attributes">At most so many: gaps between names and values, outside of quotes.</param>
    private static int TagLength(ReadOnlySpan<char> rest, out int attributes)
    {
        attributes = 0;
        for (var i = 0; i < rest.Length; )
        {
            var next = rest[i..].IndexOfAny('>', '"', '\'');
            attributes += Gaps(next < 0 ? rest[i..] : rest[i..(i + next)]);
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

    private static int Gaps(ReadOnlySpan<char> unquoted)
    {
        var gaps = 0;
        for (var at = unquoted.IndexOfAny(GapMarks); at >= 0; at = unquoted.IndexOfAny(GapMarks))
        {
            gaps++;
            var rest = unquoted[at..].IndexOfAnyExcept(GapMarks);
            unquoted = rest < 0 ? default : unquoted[(at + rest)..];
        }

        return gaps;
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
