using IctPipeline.Reading.Formats.Compound;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// A list of properties of text ("sprm", [MS-DOC] 2.2.5.1): a number that says how long the value behind it is.
/// </summary>
internal static class PropertyList
{
    private const int TableDefinition = 0xD608;

    /// <summary>Each property with its value; a list that breaks off ends there.</summary>
    public static IEnumerable<(int Property, ByteTable Value)> Read(ByteTable list)
    {
        for (var at = 0; at + 2 < list.Length; )
        {
            var property = list.U16(at);
            var (start, length) = (at + 2, LengthOf(property));
            if (length == 0)
            {
                start = property == TableDefinition ? at + 4 : at + 3;
                length =
                    start > list.Length ? list.Length
                    : property == TableDefinition ? list.U16(at + 2) - 1
                    : list.U8(at + 2);
            }

            if (length < 0 || start + length > list.Length)
            {
                yield break;
            }

            yield return (property, list.Slice(start, length));
            at = start + length;
        }
    }

    /// <summary>0 where the value begins with its length.</summary>
    private static int LengthOf(int property) =>
        (property >> 13) switch
        {
            0 or 1 => 1,
            3 => 4,
            6 => 0,
            7 => 3,
            _ => 2,
        };
}
