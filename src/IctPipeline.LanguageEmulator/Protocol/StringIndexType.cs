using System.Globalization;

namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>What offsets and lengths of an answer count.</summary>
internal enum StringIndexType
{
    TextElements,
    UnicodeCodePoint,
    Utf16CodeUnit,
}

/// <summary>Turns places in UTF-16 into the unit that the client wants.</summary>
internal sealed class OffsetMap
{
    private readonly int[] _index;

    /// <param name="text">The document.</param>
    public OffsetMap(string text, StringIndexType unit)
    {
        _index = new int[text.Length + 1];
        for (int at = 0, count = 0; at < text.Length; count++)
        {
            var length = Length(text, at, unit);
            Array.Fill(_index, count, at, length);
            at += length;
            _index[at] = count + 1;
        }
    }

    public (int Offset, int Length) Map(int offset, int length) => (_index[offset], _index[offset + length] - _index[offset]);

    public static StringIndexType Parse(string? name) =>
        name switch
        {
            null or "TextElements_v8" or "TextElement_v8" => StringIndexType.TextElements,
            "UnicodeCodePoint" => StringIndexType.UnicodeCodePoint,
            "Utf16CodeUnit" => StringIndexType.Utf16CodeUnit,
            _ => throw ServiceRefusal.Request(
                "InvalidParameterValue",
                $"The stringIndexType '{name}' is none of TextElements_v8, UnicodeCodePoint, Utf16CodeUnit."
            ),
        };

    private static int Length(string text, int at, StringIndexType unit) =>
        unit switch
        {
            StringIndexType.TextElements => StringInfo.GetNextTextElementLength(text, at),
            StringIndexType.UnicodeCodePoint => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1,
            _ => 1,
        };
}
