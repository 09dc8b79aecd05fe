using System.Text;
using Markdig.Extensions.Emoji;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>":tada:" and the like as the characters that they stand for.</summary>
internal static class Emoji
{
    private const int MaxLength = 40;

    private static readonly IDictionary<string, string> Codes = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    /// <param name="text">A paragraph.</param>
    /// <param name="kept">Start and length of parts that stay as they are; moved along where the text before them changes.</param>
    public static string Replace(string text, List<(int Start, int Length)> kept)
    {
        StringBuilder? clean = null;
        var copied = 0;
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf(':', at + 1))
        {
            if (!char.IsAsciiLetterOrDigit(text[at + 1]) && text[at + 1] is not ('+' or '-'))
            {
                continue;
            }

            var length = text.AsSpan(at + 1, Math.Min(MaxLength, text.Length - at - 1)).IndexOf(':');
            if (
                length < 2
                || StandsInWord(text, at, at + length + 1)
                || !Codes.TryGetValue(text.Substring(at, length + 2), out var character)
                || Holds(kept, at)
            )
            {
                continue;
            }

            clean ??= new StringBuilder(text.Length);
            clean.Append(text, copied, at - copied);
            Move(kept, clean.Length, length + 2 - character.Length);
            clean.Append(character);
            at = copied = at + length + 2;
            at--;
        }

        return clean is null ? text : clean.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>"1:100:5", "a:on:b" hold no code; words of other scripts may stand right beside one.</summary>
    private static bool StandsInWord(string text, int first, int last) =>
        (first > 0 && IsWord(text[first - 1])) || (last + 1 < text.Length && IsWord(text[last + 1]));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '/';

    private static bool Holds(List<(int Start, int Length)> kept, int at) =>
        kept.Exists(part => at >= part.Start && at < part.Start + part.Length);

    private static void Move(List<(int Start, int Length)> kept, int from, int by)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i] = kept[i].Start >= from ? (kept[i].Start - by, kept[i].Length) : kept[i];
        }
    }
}
