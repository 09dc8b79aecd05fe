using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Mime;

/// <summary>
/// Words in header fields that are packed into ASCII (RFC 2047), in all the charsets that files are read in. Words that follow each other
/// are one text: programs part them within a character.
/// </summary>
internal static partial class EncodedWords
{
    /// <param name="field">One line, ASCII but for what is no encoded word.</param>
    /// <param name="quoted">Puts each decoded text in quotation marks, so that a comma in a name parts no addresses.</param>
    public static string Decode(string field, bool quoted = false)
    {
        if (!field.Contains("=?", StringComparison.Ordinal))
        {
            return field;
        }

        var text = new StringBuilder();
        var (run, charset, at) = (new List<byte>(), "", 0);
        foreach (Match word in Word().Matches(field))
        {
            var between = field.AsSpan(at, word.Index - at);
            var name = word.Groups["charset"].Value;
            if (run.Count > 0 && !(between.IsWhiteSpace() && name.Equals(charset, StringComparison.OrdinalIgnoreCase)))
            {
                Flush();
                between = between.IsWhiteSpace() ? [] : between;
            }

            text.Append(run.Count > 0 ? [] : between);
            run.AddRange(Bytes(word.Groups["text"].Value, isBase64: word.Groups["encoding"].Value is "B" or "b"));
            (charset, at) = (name, word.Index + word.Length);
        }

        Flush();
        return text.Append(field, at, field.Length - at).ToString();

        void Flush()
        {
            var decoded = run.Count == 0 ? "" : Text([.. run], charset);
            text.Append(
                quoted && decoded.Length > 0
                    ? $"\"{decoded.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
                    : decoded
            );
            run.Clear();
        }
    }

    private static string Text(byte[] bytes, string charset)
    {
        var name = CharsetNames.Normalize(charset.Split('*')[0]);
        return name is null or "utf-8"
            ? Utf8.IsValid(bytes)
                ? Encoding.UTF8.GetString(bytes)
                : CharsetDetector.Decode(bytes).Text
            : LegacyCharsets.Decode(name, bytes) ?? CharsetDetector.Decode(bytes).Text;
    }

    private static byte[] Bytes(string text, bool isBase64)
    {
        if (!isBase64)
        {
            return Unquoted(text);
        }

        // Programs leave out the padding, or cut the word.
        var bare = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        bare = bare.Length % 4 == 1 ? bare[..^1] : bare;
        return Convert.FromBase64String(bare.PadRight((bare.Length + 3) / 4 * 4, '='));
    }

    private static byte[] Unquoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '='
                && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            )
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i] == '_' ? " " : text[i].ToString()));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?(?<charset>[^?\s]{1,60})\?(?<encoding>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
