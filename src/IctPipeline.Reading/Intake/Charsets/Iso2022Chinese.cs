using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// ISO-2022-CN (RFC 1922): a sequence names a set of two-byte characters, GB 2312 or a plane of CNS 11643; control bytes shift to it and
/// back. With the eighth bit they are those of GB 2312 and of EUC-TW.
/// </summary>
internal static class Iso2022Chinese
{
    public const string Name = "iso-2022-cn";

    private const byte Escape = 0x1B;
    private const byte ShiftOut = 0x0E;
    private const byte ShiftIn = 0x0F;
    private const byte SecondPlane = 0xA2;
    private const byte Plane = 0x8E;
    private const int Gb = 54936;

    /// <summary>Whether the bytes name one of its sets.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\x1B$)A"u8) >= 0 || bytes.IndexOf("\x1B$)G"u8) >= 0 || bytes.IndexOf("\x1B$)E"u8) >= 0;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var mainland = CodePages.Get(Gb);
        var taiwan = CodePages.Get(OtherPages.Taiwan);
        var text = new StringBuilder(bytes.Length);
        var set = mainland;
        var isShifted = false;
        while (!bytes.IsEmpty)
        {
            var taken = 1;
            switch (bytes)
            {
                case [Escape, (byte)'$', (byte)')' or (byte)'*', var final, ..]:
                    set = final switch
                    {
                        (byte)'A' or (byte)'E' => mainland,
                        (byte)'G' => taiwan,
                        _ => set,
                    };
                    taken = 4;
                    break;
                case [Escape, (byte)'N', var lead, var trail, ..]:
                    text.Append(taiwan.GetString([Plane, SecondPlane, Upper(lead), Upper(trail)]));
                    taken = 4;
                    break;
                case [ShiftOut, ..]:
                    isShifted = true;
                    break;
                case [ShiftIn, ..]:
                    isShifted = false;
                    break;
                case [> 0x20 and < 0x7F and var lead, > 0x20 and < 0x7F and var trail, ..] when isShifted:
                    text.Append(set.GetString([Upper(lead), Upper(trail)]));
                    taken = 2;
                    break;
                default:
                    isShifted &= bytes[0] != (byte)'\n';
                    text.Append(bytes[0] < 0x80 ? (char)bytes[0] : '\uFFFD');
                    break;
            }

            bytes = bytes[taken..];
        }

        return text.ToString();
    }

    private static byte Upper(byte value) => (byte)(value | 0x80);
}
