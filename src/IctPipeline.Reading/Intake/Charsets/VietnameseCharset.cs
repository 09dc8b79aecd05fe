using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>A charset of one byte a character: ASCII, a table for the upper half, and a few letters on control codes.</summary>
internal sealed class VietnameseCharset
{
    private readonly char[] _map = new char[256];

    /// <param name="upper">Characters of 0x80 to 0xFF.</param>
    /// <param name="controls">Control code and letter by turns.</param>
    public VietnameseCharset(string name, string upper, string controls)
    {
        Name = name;
        for (var i = 0; i < 128; i++)
        {
            _map[i] = (char)i;
            _map[128 + i] = upper[i];
        }

        for (var i = 0; i + 1 < controls.Length; i += 2)
        {
            _map[controls[i]] = controls[i + 1];
        }
    }

    public string Name { get; }

    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = _map[bytes[i]];
        }

        return new string(text).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The inverse, for tests and for making fixtures; characters that the charset lacks become question marks.</summary>
    public byte[] Encode(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] < 0x80 ? text[i] : Array.IndexOf(_map, text[i]);
            bytes[i] = (byte)(at < 0 ? '?' : at);
        }

        return bytes;
    }
}
