using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// EUC-TW: two planes of 94 by 94 characters of CNS 11643, pairs of bytes for the first, <c>8E A2</c> before a pair for the second. Both
/// have the characters of Big5 in nearly the order of Big5, so a text is brought into that and read there; the planes beyond, with rare
/// names, become U+FFFD. Writing is for tests: it searches.
/// </summary>
internal sealed class EucTaiwan() : Encoding(OtherPages.Taiwan)
{
    private const int Big5 = 950;
    private const int Side = 94;
    private const int First = 0xA1;
    private const int Shift = 0x8E;
    private const int PlaneBase = 0xA0;
    private const char Missing = '\uFFFD';

    /// <summary>Characters of a row of Big5: 63 with a low second byte, 94 with a high one.</summary>
    private const int Row = 157;
    private const int LowTrails = 63;
    private const int FirstLowTrail = 0x40;

    /// <summary>
    /// Runs of both orders, from the first pair of each plane and of Big5: where it begins here, where there, and how long it is.
    /// </summary>
    private static readonly (int From, int To, int Length)[] FirstPlane =
    [
        (0, 0, 5),
        (6, 6, 15),
        (21, 23, 2),
        (24, 22, 1),
        (29, 29, 44),
        (73, 74, 1),
        (74, 73, 1),
        (75, 75, 22),
        (98, 98, 1),
        (100, 100, 27),
        (127, 128, 1),
        (128, 127, 1),
        (129, 129, 19),
        (148, 149, 1),
        (149, 148, 1),
        (150, 150, 4),
        (155, 21, 1),
        (156, 156, 78),
        (282, 234, 29),
        (312, 264, 1),
        (314, 266, 142),
        (470, 6101, 20),
        (3290, 471, 1412),
        (4702, 1884, 424),
        (5126, 1883, 1),
        (5127, 2308, 1876),
        (7003, 4571, 1),
        (7004, 4184, 387),
        (7391, 4572, 525),
        (7916, 5286, 1),
        (7917, 5097, 105),
        (8023, 5203, 83),
        (8106, 5287, 84),
        (8190, 5517, 1),
        (8191, 5371, 54),
        (8245, 5426, 1),
        (8246, 5425, 1),
        (8247, 5427, 90),
        (8337, 5518, 354),
    ];

    private static readonly (int From, int To, int Length)[] SecondPlane =
    [
        (0, 6280, 10),
        (10, 6291, 33),
        (43, 6372, 1),
        (44, 6324, 48),
        (92, 6373, 46),
        (138, 6586, 1),
        (139, 6419, 167),
        (306, 6587, 1840),
        (2146, 9074, 1),
        (2147, 8428, 108),
        (2255, 8537, 537),
        (2792, 8427, 1),
        (2793, 9075, 100),
        (2893, 8536, 1),
        (2894, 9175, 399),
        (3293, 9575, 1637),
        (4930, 11761, 1),
        (4931, 11212, 146),
        (5077, 11899, 1),
        (5078, 11358, 287),
        (5365, 12508, 1),
        (5366, 11645, 116),
        (5482, 11762, 137),
        (5619, 11900, 104),
        (5723, 12425, 1),
        (5724, 12004, 222),
        (5946, 12227, 198),
        (6144, 12426, 82),
        (6226, 12509, 86),
        (6312, 12226, 1),
        (6313, 12595, 8),
        (6321, 12604, 153),
        (6474, 12758, 56),
        (6530, 13114, 1),
        (6531, 12814, 113),
        (6644, 12603, 1),
        (6645, 12927, 142),
        (6787, 12757, 1),
        (6788, 13069, 45),
        (6833, 13115, 71),
        (6904, 13380, 1),
        (6905, 13186, 194),
        (7099, 13381, 490),
        (7589, 13914, 1),
        (7590, 13871, 43),
        (7633, 13915, 1),
        (7634, 13917, 11),
        (7645, 13916, 1),
        (7646, 13928, 4),
    ];

    private static readonly Lazy<char[][]> Planes = new(() => [Plane(FirstPlane), Plane(SecondPlane)]);

    public override string WebName => "euc-tw";

    public override string EncodingName => WebName;

    public override bool IsSingleByte => false;

    public override int GetByteCount(char[] chars, int index, int count)
    {
        var bytes = 0;
        foreach (var c in chars.AsSpan(index, count))
        {
            bytes += Bytes(c).Length;
        }

        return bytes;
    }

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        var at = byteIndex;
        foreach (var c in chars.AsSpan(charIndex, charCount))
        {
            foreach (var value in Bytes(c))
            {
                bytes[at++] = value;
            }
        }

        return at - byteIndex;
    }

    public override int GetCharCount(byte[] bytes, int index, int count)
    {
        var characters = 0;
        for (var rest = bytes.AsSpan(index, count); !rest.IsEmpty; characters++)
        {
            rest = rest[Length(rest)..];
        }

        return characters;
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var at = charIndex;
        for (var rest = bytes.AsSpan(byteIndex, byteCount); !rest.IsEmpty; at++)
        {
            var length = Length(rest);
            chars[at] = length == 1 ? (rest[0] < 0x80 ? (char)rest[0] : Missing) : Character(rest[..length]);
            rest = rest[length..];
        }

        return at - charIndex;
    }

    public override int GetMaxByteCount(int charCount) => 4 * charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <summary>Bytes of the first character.</summary>
    private static int Length(ReadOnlySpan<byte> bytes) =>
        bytes is [Shift, > PlaneBase, >= First, >= First, ..] ? 4
        : bytes is [>= First, >= First, ..] ? 2
        : 1;

    private static char Character(ReadOnlySpan<byte> bytes)
    {
        var plane = bytes.Length == 4 ? bytes[1] - PlaneBase : 1;
        var at = ((bytes[^2] - First) * Side) + bytes[^1] - First;
        return plane <= Planes.Value.Length && at < Side * Side && bytes[^1] < First + Side ? Planes.Value[plane - 1][at] : Missing;
    }

    /// <summary>The bytes of a character; a question mark for one that both planes lack.</summary>
    private static byte[] Bytes(char c)
    {
        if (c < 0x80)
        {
            return [(byte)c];
        }

        for (var plane = 0; c != Missing && plane < Planes.Value.Length; plane++)
        {
            var at = Array.IndexOf(Planes.Value[plane], c);
            if (at >= 0)
            {
                byte[] pair = [(byte)(First + (at / Side)), (byte)(First + (at % Side))];
                return plane == 0 ? pair : [Shift, (byte)(PlaneBase + plane + 1), .. pair];
            }
        }

        return [(byte)'?'];
    }

    private static char[] Plane((int From, int To, int Length)[] runs)
    {
        var big5 = CodePages.Get(Big5);
        var plane = Enumerable.Repeat(Missing, Side * Side).ToArray();
        foreach (var (from, to, length) in runs)
        {
            for (var i = 0; i < length; i++)
            {
                var trail = (to + i) % Row;
                var text = big5.GetString([
                    (byte)(First + ((to + i) / Row)),
                    (byte)(trail < LowTrails ? FirstLowTrail + trail : First + trail - LowTrails),
                ]);
                plane[from + i] = text.Length == 1 ? text[0] : Missing;
            }
        }

        return plane;
    }
}
