using IctPipeline.Reading.Formats.Refused;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Tells Markdown without front matter from plain text by its marks, wherever in the text they stand.</summary>
internal static class MarkdownSignals
{
    private const int Enough = 2;

    /// <summary>Share of lines that are code where "# " begins a comment.</summary>
    private const double Code = 0.5;

    /// <summary>0.6 for a text with marks that plain text hardly ever has; 0.1 else.</summary>
    public static double Score(string text) => HasMarks(text) ? 0.6 : 0.1;

    private static bool HasMarks(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("](http") >= 0 || text.IndexOf("](/") >= 0 || text.IndexOf("<!--more-->") >= 0)
        {
            return true;
        }

        var marks = text.IndexOf("**") is >= 0 and var bold && text[(bold + 2)..].IndexOf("**") > 0 ? 1 : 0;
        var rest = text;
        var (alone, first, isBehindHashes) = (true, true, false);
        while (marks < Enough && !rest.IsEmpty)
        {
            var line = Take(ref rest);
            if (line.StartsWith("![") || line.StartsWith("```"))
            {
                return true;
            }

            var isHashed = IsHashed(line);
            // Lines of hashes that follow each other are a comment or a list.
            if (isHashed && !isBehindHashes && !StartsHashed(rest))
            {
                marks += Weight(line, rest, alone, first);
            }

            (isBehindHashes, alone) = (isHashed, line.IsWhiteSpace());
            first &= alone;
        }

        return marks >= Enough && !IsCode(text);
    }

    /// <summary>
    /// A heading by itself is enough where it stands for itself, at the head or between blank lines, and opens with a letter: "# 1 …" may
    /// be a place in a list, but hardly as the whole text's first line.
    /// </summary>
    private static int Weight(ReadOnlySpan<char> heading, ReadOnlySpan<char> rest, bool alone, bool first)
    {
        var words = heading[heading.IndexOf(' ')..].TrimStart(" *_\"“");
        var opens = !words.IsEmpty && char.IsLetter(words[0]);
        return !HasLetter(words) ? 0
            : opens ? (first || (alone && StartsBlank(rest)) ? Enough : 1)
            : first && StartsBlank(rest) && !char.IsPunctuation(words[0]) ? Enough
            : 1;
    }

    private static bool IsHashed(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var hashes && line[hashes] == ' ';

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In scripts, programs and settings "# " begins a comment.</summary>
    private static bool IsCode(ReadOnlySpan<char> rest)
    {
        var (code, all) = (0, 0);
        while (!rest.IsEmpty)
        {
            var line = Take(ref rest).Trim();
            if (!line.IsEmpty && !IsHashed(line))
            {
                all++;
                code += CodeShapes.IsCodeLine(line) ? 1 : 0;
            }
        }

        return all > 0 && code >= all * Code;
    }

    private static bool StartsBlank(ReadOnlySpan<char> rest) => rest.IsEmpty || Take(ref rest).IsWhiteSpace();

    private static bool StartsHashed(ReadOnlySpan<char> rest) => !rest.IsEmpty && IsHashed(Take(ref rest));

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        return line;
    }
}
