namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Standards that makers of systems added signs to: a text that has some of these is in the larger charset, and says so by its name.
/// </summary>
internal static class VendorExtensions
{
    private const string Wansung = "euc-kr";
    private const string UnifiedHangul = "cp949";
    private const string ShiftJis = "shift_jis";
    private const string WindowsJapanese = "cp932";

    /// <summary>
    /// Pages of Windows whose letters stand where those of a standard do for whole texts in some of their languages, with the standard.
    /// </summary>
    private static readonly Dictionary<string, string> Standards = new()
    {
        ["windows-1250"] = "iso-8859-2",
        ["windows-1253"] = "iso-8859-7",
        ["windows-1257"] = "iso-8859-13",
    };

    /// <summary>The name of the charset that holds all of the text: the given one, or its extension.</summary>
    public static string NameOf(string charset, ReadOnlySpan<byte> bytes) =>
        charset switch
        {
            Wansung when Holds(bytes, IsUnifiedHangul, isSingle: _ => false) => UnifiedHangul,
            ShiftJis when Holds(bytes, IsWindowsJapanese, isSingle: lead => lead is >= 0xA0 and <= 0xDF or 0x80) => WindowsJapanese,
            _ => charset,
        };

    /// <summary>
    /// The standard, where nothing in a text is of Windows: no quotation mark or dash on the bytes that the standard leaves free, and no
    /// letter that stands elsewhere in it. Else the charset itself.
    /// </summary>
    public static string StandardOf(string charset, ReadOnlySpan<byte> bytes) =>
        Standards.TryGetValue(charset, out var standard)
        && !bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F)
        && CodePages.Find(standard)!.GetString(bytes) == CodePages.Find(charset)!.GetString(bytes)
            ? standard
            : charset;

    /// <summary>The standard that a charset extends, under whose name such texts are declared, too; else the charset itself.</summary>
    public static string BaseOf(string charset) =>
        charset switch
        {
            UnifiedHangul => Wansung,
            WindowsJapanese => ShiftJis,
            _ => charset,
        };

    private static bool Holds(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isExtended, Func<byte, bool> isSingle)
    {
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 || isSingle(bytes[i]))
            {
                continue;
            }

            if (isExtended(bytes[i], bytes[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>Syllables beyond the 2,350 of the standard lie outside of its square of 94 by 94.</summary>
    private static bool IsUnifiedHangul(byte lead, byte trail) =>
        lead is >= 0x81 and <= 0xC6 && trail is >= 0x41 and <= 0xFE && (lead < 0xA1 || trail < 0xA1);

    /// <summary>The rows of NEC and IBM: ① ㈱ ∑, 髙 﨑.</summary>
    private static bool IsWindowsJapanese(byte lead, byte trail) =>
        lead is 0x87 or 0xED or 0xEE or >= 0xFA and <= 0xFC && trail is >= 0x40 and <= 0xFC;
}
