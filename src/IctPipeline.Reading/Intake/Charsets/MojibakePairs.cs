namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>Counts what sequences of UTF-8 look like to somebody who reads them in a charset of one byte.</summary>
internal static class MojibakePairs
{
    /// <summary>
    /// Lines in which all characters outside ASCII are such sequences count with their number of sequences; a line with
    /// anything else between them is not UTF-8, and a line with a single one, as an article on mojibake may have, proves nothing.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text, int codePage)
    {
        var table = ReaderTable.ForCodePage(codePage);
        var sum = 0;
        foreach (var line in text.Split('\n'))
        {
            var found = CountLine(text[line], table);
            sum += found > 1 ? found : 0;
        }

        return sum;
    }

    /// <summary>
    /// Whether any line has, as its first characters outside ASCII, what could be a sequence: next to no sound text does, and one look a
    /// line is cheap.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAnyExceptInRange('\0', '\u007F');
            if (at < 0)
            {
                return false;
            }

            if (at + 1 < text.Length && ReaderTable.BeginsSequence(text[at], text[at + 1]))
            {
                return true;
            }

            var end = text[at..].IndexOf('\n');
            text = end < 0 ? [] : text[(at + end + 1)..];
        }

        return false;
    }

    private static int CountLine(ReadOnlySpan<char> line, ReaderTable table)
    {
        var sequences = 0;
        for (var i = line.IndexOfAnyExceptInRange('\0', '\u007F'); i >= 0 && i < line.Length; i++)
        {
            if (line[i] < 0x80)
            {
                continue;
            }

            var length = SequenceLength(table.ToByte(line[i]));
            for (var k = 1; k < length; k++)
            {
                if (i + k >= line.Length || (table.ToByte(line[i + k]) & 0xC0) != 0x80 || line[i + k] < 0x80)
                {
                    return 0;
                }
            }

            if (length == 0)
            {
                return 0;
            }

            sequences++;
            i += length - 1;
        }

        return sequences;
    }

    /// <summary>0 for a byte that begins no sequence.</summary>
    public static int SequenceLength(int lead) =>
        lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
}
