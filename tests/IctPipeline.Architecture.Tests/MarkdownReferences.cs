using System.Buffers;
using System.Text.RegularExpressions;

namespace IctPipeline.Architecture.Tests;

/// <summary>What a Markdown page names of the repository: paths in code, and the targets of relative links.</summary>
internal static partial class MarkdownReferences
{
    private const string Fence = "```";

    /// <summary>With these a path is a pattern (<c>&lt;Name&gt;</c>, <c>*</c>, <c>…</c>): the folder before is what it names.</summary>
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("<*…{$[");

    /// <summary>Paths in code spans and fenced blocks that begin with one of the repository's top folders, as from its root.</summary>
    public static IEnumerable<string> Paths(string text) =>
        from line in Lines(text)
        from code in line.IsCode ? [line.Text] : CodeSpan().Matches(line.Text).Select(span => span.Groups[1].Value)
        from path in RepositoryPath().Matches(code).Select(match => Named(match.Value))
        where path.Length > 0
        select path;

    /// <summary>Targets of links and pictures within the repository, without their anchors, as from the page's folder.</summary>
    public static IEnumerable<string> Links(string text) =>
        from line in Lines(text)
        where !line.IsCode
        from target in Link().Matches(CodeSpan().Replace(line.Text, "code")).Select(match => match.Groups[1].Value.Split('#')[0])
        where target.Length > 0 && !Scheme().IsMatch(target)
        select Uri.UnescapeDataString(target);

    private static IEnumerable<(string Text, bool IsCode)> Lines(string text)
    {
        var fenced = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                fenced = !fenced;
                continue;
            }

            yield return (line, fenced);
        }
    }

    private static string Named(string path)
    {
        var end = path.AsSpan().IndexOfAny(Placeholders);
        return (end < 0 ? path : path[..(path.LastIndexOf('/', end) + 1)]).TrimEnd('/', '.', ':');
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<![\w./\\-])(?:src|tests|samples|infra|docs)/[^\s`'"",;()|]*")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
