using System.Collections.Frozen;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// From the characters that a code page of one byte shows back to the bytes; bytes without a character pass as C1 controls.
/// </summary>
internal sealed class ReaderTable
{
    private static readonly FrozenDictionary<int, ReaderTable> Tables = new[] { 1252, 1250, 1258, 10000 }.ToFrozenDictionary(
        page => page,
        page => new ReaderTable(page)
    );

    private readonly FrozenDictionary<char, byte> _bytes;

    private ReaderTable(int codePage)
    {
        var encoding = CodePages.Get(codePage);
        var bytes = new Dictionary<char, byte>();
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var shown = encoding.GetString([(byte)value])[0];
            bytes[shown == '\uFFFD' ? (char)value : shown] = (byte)value;
        }

        for (var control = '\u0080'; control <= '\u009F'; control++)
        {
            // Read as ISO-8859-1.
            bytes.TryAdd(control, (byte)control);
        }

        _bytes = bytes.ToFrozenDictionary();
    }

    /// <summary>Whether two characters are, in any of the code pages, the first two bytes of a sequence of UTF-8.</summary>
    public static bool BeginsSequence(char first, char second)
    {
        foreach (var table in Tables.Values)
        {
            if (second >= 0x80 && MojibakePairs.SequenceLength(table.ToByte(first)) > 0 && table.ToByte(second) is >= 0x80 and <= 0xBF)
            {
                return true;
            }
        }

        return false;
    }

    public static ReaderTable ForCodePage(int codePage) => Tables[codePage];

    /// <summary>-1 where the code page does not have the character.</summary>
    public int ToByte(char c) =>
        c < 0x80 ? c
        : _bytes.TryGetValue(c, out var b) ? b
        : -1;
}
