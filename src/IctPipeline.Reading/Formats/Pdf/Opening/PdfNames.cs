namespace IctPipeline.Reading.Formats.Pdf.Opening;

/// <summary>Finds names in a PDF's bytes, however they are spelt: <c>/Kids</c> is also <c>/#4Bi#64s</c> (ISO 32000-1, 7.3.5).</summary>
internal static class PdfNames
{
    /// <summary>The offset behind the slash of the next such name at or after a place; -1 where there is none.</summary>
    public static int Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, int start)
    {
        while (start < bytes.Length)
        {
            var slash = bytes[start..].IndexOf((byte)'/');
            if (slash < 0)
            {
                return -1;
            }

            start += slash + 1;
            if (EndOf(bytes, start, name) >= 0)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Where the name ends that begins there; -1 where another one does.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> name)
    {
        foreach (var expected in name)
        {
            if (at >= bytes.Length)
            {
                return -1;
            }

            var value = (int)bytes[at++];
            if (value == '#' && at + 1 < bytes.Length && Digit(bytes[at]) >= 0 && Digit(bytes[at + 1]) >= 0)
            {
                value = (Digit(bytes[at]) << 4) | Digit(bytes[at + 1]);
                at += 2;
            }

            if (value != expected)
            {
                return -1;
            }
        }

        return at >= bytes.Length || IsBreak(bytes[at]) ? at : -1;
    }

    /// <summary>White space and delimiters, which end a name or number.</summary>
    public static bool IsBreak(byte value) =>
        IsSpace(value) || value is (byte)'/' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')' or (byte)'%';

    public static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static int Digit(byte value) =>
        value switch
        {
            >= (byte)'0' and <= (byte)'9' => value - '0',
            >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
            >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
            _ => -1,
        };
}
