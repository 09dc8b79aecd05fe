using System.Buffers;
using IctPipeline.Reading.Language;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>What the lines at the head of a post can be.</summary>
internal static class FrontMatterLines
{
    private const int MaxKeyLength = 60;

    /// <summary>What people and their editors write in place of three dashes.</summary>
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—‐‑−=*_+~`.");

    public static ReadOnlySpan<char> At(string text, int start)
    {
        var rest = text.AsSpan(Math.Min(start, text.Length));
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Start of the next line; the text's end behind the last one.</summary>
    public static int Next(string text, int start)
    {
        var end = start >= text.Length ? -1 : text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>Three of the sign or more, and nothing else.</summary>
    public static bool IsFence(ReadOnlySpan<char> line, char sign)
    {
        line = line.TrimEnd();
        return line.Length >= 3 && !line.ContainsAnyExcept(sign);
    }

    /// <summary>A ruler of other signs or of another length, as stands where a fence was meant.</summary>
    public static bool IsLikeFence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return (line.Length >= 2 || line is "—") && !line.ContainsAnyExcept(Dashes);
    }

    /// <summary>The name in a line "name: value"; empty for any other line.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> line, char separator = ':')
    {
        var at = line.IndexOf(separator);
        if (at is <= 0 or > MaxKeyLength || char.IsWhiteSpace(line[0]))
        {
            return default;
        }

        var key = line[..at].Trim().Trim('"').Trim('\'');
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or '@' or ':'))
            {
                return default;
            }
        }

        var closed = at + 1 == line.Length || separator != ':' || char.IsWhiteSpace(line[at + 1]) || line[at + 1] is '"' or '[';
        return closed ? key : default;
    }

    public static string? Meaning(ReadOnlySpan<char> key) => key.IsEmpty ? null : MetaKeys.Canonical(key.ToString());

    /// <summary>A key as programs write it, or one with a meaning: "Hà Nội: …" opens a sentence.</summary>
    public static bool IsKeyLine(ReadOnlySpan<char> line, char separator = ':')
    {
        var key = Key(line, separator);
        return !key.IsEmpty && (!key.ContainsAnyExceptInRange('!', '~') || Meaning(key) is not null);
    }
}
