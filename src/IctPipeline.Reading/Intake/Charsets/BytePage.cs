using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// A code page of one byte a character: ASCII, control codes up to <c>9F</c>, and 96 characters behind them. What it lacks is written as
/// a question mark.
/// </summary>
internal sealed class BytePage(int codePage, string name, string upper) : Encoding(codePage)
{
    private const int FirstUpper = 0xA0;

    public override string WebName => name;

    public override string EncodingName => name;

    public override bool IsSingleByte => true;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            var c = chars[charIndex + i];
            var at = upper.IndexOf(c, StringComparison.Ordinal);
            bytes[byteIndex + i] = (byte)(
                c < FirstUpper ? c
                : at < 0 ? '?'
                : FirstUpper + at
            );
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var value = bytes[byteIndex + i];
            chars[charIndex + i] = value < FirstUpper ? (char)value : upper[value - FirstUpper];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
