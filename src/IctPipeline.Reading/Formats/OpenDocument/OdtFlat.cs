using System.Text;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>OpenDocument texts as one XML file (.fodt).</summary>
internal static class OdtFlat
{
    /// <summary>Bytes in which the outermost element ends; LibreOffice names some forty vocabularies there.</summary>
    private const int HeadBytes = 8 * 1024;

    private static readonly byte[] Type = Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument.text");

    /// <summary>By the outermost element, its vocabulary and what it says that it is.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return head.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]
            && head.IndexOf("<office:document"u8) is >= 0 and var at
            && head[at..].IndexOf("urn:oasis:names:tc:opendocument:xmlns:office:1.0"u8) >= 0
            && head[at..].IndexOf(Type) >= 0;
    }
}
