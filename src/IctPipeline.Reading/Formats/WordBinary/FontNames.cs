using IctPipeline.Reading.Formats.Compound;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>The names of a document's fonts, by which the text knows them: numbers ([MS-DOC] 2.9.82).</summary>
internal static class FontNames
{
    private const int NameAt = 40;

    /// <summary>As many as are whole.</summary>
    public static IReadOnlyList<string> Read(ByteTable table)
    {
        var names = new List<string>();
        for (var at = 4; at < table.Length; )
        {
            var length = table.U8(at) + 1;
            if (length < NameAt || at + length > table.Length)
            {
                break;
            }

            names.Add(table.Text(at + NameAt, (length - NameAt) / 2).Split('\0')[0]);
            at += length;
        }

        return names;
    }
}
