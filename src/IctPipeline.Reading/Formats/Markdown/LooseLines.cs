using System.Buffers;
using System.Text;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Lines that other Markdown dialects read as blocks and CommonMark does not: headings without a space ("##Title"), tables right after a
/// paragraph, containers (":::note"), imports and components of MDX.
/// </summary>
internal static class LooseLines
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["\n:::", "--|", "|--", "|:-", "| -", "| :-"],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|-:+ \t");

    public static string Mend(string text, ReadBudget budget)
    {
        text = WithoutStatements(text);
        return
            text.StartsWith(":::", StringComparison.Ordinal)
            || (text.AsSpan().IndexOfAny('|', ':') >= 0 && text.AsSpan().ContainsAny(Signs))
            || HasBareHeading(text)
            || ModuleTags.MayBeIn(text)
            ? Rewrite(text, budget)
            : text;
    }

    private static bool HasBareHeading(ReadOnlySpan<char> text)
    {
        if (IsBareHeading(text))
        {
            return true;
        }

        for (var at = text.IndexOf("\n##"); at >= 0; )
        {
            text = text[(at + 1)..];
            if (IsBareHeading(text))
            {
                return true;
            }

            at = text.IndexOf("\n##");
        }

        return false;
    }

    private static bool IsBareHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("##") && line.IndexOfAnyExcept('#') is >= 2 and <= 6 and var level && char.IsLetterOrDigit(line[level]);

    private static string Rewrite(string text, ReadBudget budget)
    {
        var verbatim = Verbatim.Find(text, budget);
        var mended = new StringBuilder(text.Length + 64);
        var (before, last) = (0..0, 0..0);
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            var line = text.AsSpan(at, end - at);
            if (verbatim.Holds(at))
            {
                mended.Append(line);
            }
            else if (IsBareHeading(line))
            {
                var level = line.IndexOfAnyExcept('#');
                mended.Append(line[..level]).Append(' ').Append(line[level..]);
            }
            else if (ModuleTags.End(text, at, text.AsSpan()[last]) is { } behind)
            {
                mended.Append('\n');
                end = behind;
            }
            else if (line.StartsWith(":::"))
            {
                mended.Append('\n').Append(ContainerTitle(line)).Append("\n\n");
            }
            else if (
                IsDelimiterRow(line)
                && text.AsSpan()[last].Contains('|')
                && !text.AsSpan()[before].IsWhiteSpace()
                && !text.AsSpan()[before].Contains('|')
            )
            {
                mended.Insert(mended.Length - (last.End.Value - last.Start.Value), "\n").Append(line);
            }
            else
            {
                mended.Append(line);
            }

            (before, last, at) = (last, at..end, end);
        }

        return mended.ToString();
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2
            && line.Contains('|')
            && line.Contains("--", StringComparison.Ordinal)
            && !line.ContainsAnyExcept(Delimiters);
    }

    /// <summary>":::tip[Words]" and ":::tip Words" have a title; the kind itself is no word of the article.</summary>
    private static string ContainerTitle(ReadOnlySpan<char> line)
    {
        var rest = line.Trim().TrimStart(':').Trim();
        var kind = rest.IndexOfAny(" [{");
        return kind < 0 ? ""
            : rest[kind..].ToString().Trim(' ', '[', ']') is var title && title.StartsWith('{') ? ""
            : title;
    }

    /// <summary>"import Tabs from '@theme/Tabs';" and exports at the head of an MDX file.</summary>
    private static string WithoutStatements(string text)
    {
        var at = 0;
        while (ModuleHead.StatementEnd(text, at) is { } end)
        {
            at = end;
        }

        return text.AsSpan(0, at).IsWhiteSpace() ? text : text[at..];
    }
}
