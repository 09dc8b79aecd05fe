using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Takes RTF apart. Whatever the bytes are, there is a next token, and the last one comes.</summary>
internal sealed class RtfTokens(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Letters; no word of the specification is longer.</summary>
    private const int LongestWord = 32;

    private int _at;

    public RtfToken Next()
    {
        var span = bytes.Span;
        while (_at < span.Length)
        {
            var b = span[_at++];
            switch (b)
            {
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.GroupStart);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.GroupEnd);
                case (byte)'\\':
                    if (_at < span.Length)
                    {
                        return Escaped(span);
                    }

                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    return new RtfToken(RtfTokenKind.Byte, Byte: b);
            }
        }

        return new RtfToken(RtfTokenKind.End);
    }

    /// <summary>Passes over bytes that are no RTF.</summary>
    public void Skip(int count) => _at = (int)Math.Clamp((long)_at + count, _at, bytes.Length);

    private RtfToken Escaped(ReadOnlySpan<byte> span)
    {
        var b = span[_at];
        if (char.IsAsciiLetter((char)b))
        {
            return Word(span);
        }

        _at++;
        if (b == '\'' && _at + 2 <= span.Length && Hex(span[_at]) is >= 0 and var high && Hex(span[_at + 1]) is >= 0 and var low)
        {
            _at += 2;
            return new RtfToken(RtfTokenKind.Byte, Byte: (byte)((high << 4) | low));
        }

        return b is (byte)'\\' or (byte)'{' or (byte)'}'
            ? new RtfToken(RtfTokenKind.Byte, Byte: b)
            : new RtfToken(RtfTokenKind.Sign, ((char)b).ToString());
    }

    private RtfToken Word(ReadOnlySpan<byte> span)
    {
        var start = _at;
        while (_at < span.Length && _at - start < LongestWord && char.IsAsciiLetter((char)span[_at]))
        {
            _at++;
        }

        var name = Encoding.ASCII.GetString(span[start.._at]);
        var number = _at;
        if (_at < span.Length && span[_at] == '-')
        {
            _at++;
        }

        while (_at < span.Length && char.IsAsciiDigit((char)span[_at]))
        {
            _at++;
        }

        int? value = int.TryParse(span[number.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read)
            ? read
            : null;
        if (value is null)
        {
            // A hyphen of the text, or a number that is none.
            _at = number < span.Length && span[number] == '-' && _at == number + 1 ? number : _at;
        }

        if (_at < span.Length && span[_at] == ' ')
        {
            _at++;
        }

        return new RtfToken(RtfTokenKind.Word, name, value);
    }

    private static int Hex(byte digit) =>
        digit switch
        {
            >= (byte)'0' and <= (byte)'9' => digit - '0',
            >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
            _ => -1,
        };
}
