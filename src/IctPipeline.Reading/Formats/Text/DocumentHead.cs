using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>The head of a document in Org mode, AsciiDoc or reStructuredText.</summary>
/// <param name="Markup">Its name, for people.</param>
/// <param name="Title">Where it stands outside of the keys.</param>
/// <param name="BodyStart">UTF-16 position behind the head.</param>
internal sealed partial record DocumentHead(string Markup, string? Title, FrontMatter.FrontMatter Keys, int BodyStart)
{
    /// <summary>Null for any other text.</summary>
    public static DocumentHead? Find(string text)
    {
        var head = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (head.IsEmpty || head[0] is not ('#' or '=' or ':' or '*' or '-' or '~' or '/' or '.') && !char.IsLetterOrDigit(head[0]))
        {
            return null;
        }

        var start = text.Length - head.Length;
        return head[0] switch
        {
            '#' when head.StartsWith("#+") || head.StartsWith("# -*-") => Org(text, start),
            '=' when head.StartsWith("= ") => AsciiDoc(text, start),
            '/' when head.StartsWith("//") => AsciiDoc(text, start),
            _ => ReStructured(text, start),
        };
    }

    private static DocumentHead? Org(string text, int start)
    {
        var (known, at) = (false, start);
        for (; at < text.Length; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            if (
                line.StartsWith("#+")
                && FrontMatterLines.Key(line[2..]) is { IsEmpty: false } key
                && !key.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase)
            )
            {
                known |= FrontMatterLines.Meaning(key) is "title" or "date" or "author";
            }
            else if (!line.IsWhiteSpace() && !line.StartsWith("# "))
            {
                break;
            }
        }

        return known ? new DocumentHead("in Org mode", null, MetadataLines.Read(OrgKeys(text[start..at])), at) : null;
    }

    /// <summary>"# -*- mode: org -*-" is for the editor; ":a:b:" are two tags.</summary>
    private static string OrgKeys(string head) =>
        string.Join(
            '\n',
            head.Split('\n')
                .Where(line => line.StartsWith("#+", StringComparison.Ordinal))
                .Select(line =>
                    OrgTags().Replace(line, match => match.Groups["key"].Value + match.Groups["tags"].Value.Trim(':').Replace(':', ','))
                )
        );

    private static DocumentHead? AsciiDoc(string text, int start)
    {
        var at = start;
        while (FrontMatterLines.At(text, at).StartsWith("//"))
        {
            at = FrontMatterLines.Next(text, at);
        }

        var first = FrontMatterLines.At(text, at);
        if (!first.StartsWith("= "))
        {
            return null;
        }

        var title = first[2..].Trim().ToString();
        var keys = new List<string>();
        var (attributes, lines) = (0, 0);
        for (at = FrontMatterLines.Next(text, at); at < text.Length; at = FrontMatterLines.Next(text, at), lines++)
        {
            var line = FrontMatterLines.At(text, at).TrimEnd();
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] == ':' && line[1..].Contains(':'))
            {
                attributes++;
                keys.Add(line.ToString());
            }
            else if (lines == 0 && Author().IsMatch(line))
            {
                attributes += line.Contains('@') ? 1 : 0;
                keys.Add($"author: {line}");
            }
            else if (lines == 1 && Revision().IsMatch(line))
            {
                attributes++;
                keys.Add($"revdate: {line}");
            }
            else if (!line.StartsWith("//"))
            {
                return null;
            }
        }

        return attributes > 0 ? new DocumentHead("AsciiDoc", title, MetadataLines.Read(string.Join('\n', keys)), at) : null;
    }

    /// <summary>A title with a line of signs below it (and above, perhaps), then fields: ":date: 2018-03-05".</summary>
    private static DocumentHead? ReStructured(string text, int start)
    {
        string? title = null;
        var at = start;
        if (!FrontMatterLines.At(text, at).StartsWith(":"))
        {
            at = TextBlocks.IsRule(Ruler(text, at)) || IsSigns(Ruler(text, at)) ? FrontMatterLines.Next(text, at) : at;
            title = FrontMatterLines.At(text, at).Trim().ToString();
            at = FrontMatterLines.Next(text, at);
            if (title.Length == 0 || !IsSigns(Ruler(text, at)))
            {
                return null;
            }

            at = FrontMatterLines.Next(text, at);
            while (at < text.Length && FrontMatterLines.At(text, at).IsWhiteSpace())
            {
                at = FrontMatterLines.Next(text, at);
            }
        }

        var from = at;
        var known = false;
        for (; at < text.Length; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            var key = line.StartsWith(":") ? FrontMatterLines.Key(line[1..]) : default;
            if (key.IsEmpty && (at == from || line.IsWhiteSpace() || !char.IsWhiteSpace(line[0])))
            {
                break;
            }

            known |= FrontMatterLines.Meaning(key) is not null;
        }

        return known ? new DocumentHead("reStructuredText", title, MetadataLines.Read(text.AsSpan(from, at - from)), at) : null;
    }

    private static ReadOnlySpan<char> Ruler(string text, int at) => FrontMatterLines.At(text, at).TrimEnd();

    private static bool IsSigns(ReadOnlySpan<char> line) =>
        line.Length >= 3 && char.IsPunctuation(line[0]) | char.IsSymbol(line[0]) && !line.ContainsAnyExcept(line[0]);

    [GeneratedRegex(@"\A(?<key>#\+\w*TAGS:\s*)(?<tags>:[\w:@]+:)\s*\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OrgTags();

    /// <summary>One to three names, and an address.</summary>
    [GeneratedRegex(@"\A\p{Lu}[\w.'-]*(?: [\p{L}\w.'-]+){0,3}(?: <[^<>]+>)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Author();

    [GeneratedRegex(@"\A(?:v[\d.]+,?\s*)?(?:\d{4}-\d{2}-\d{2}|\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Revision();
}
