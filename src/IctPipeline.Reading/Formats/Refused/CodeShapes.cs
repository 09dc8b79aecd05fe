using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>
/// Source code, style sheets and settings: a name that says so and lines that look so; without such a name, nearly all lines.
/// </summary>
internal static partial class CodeShapes
{
    private const double ByName = 0.3;
    private const double ByShape = 0.85;
    private const int FewLines = 8;

    /// <summary>UTF-16 code units of a style sheet that are looked at.</summary>
    private const int MaxStyle = 64 * 1024;

    private static readonly HashSet<string> Code = new(
        (
            ".js .mjs .cjs .ts .jsx .tsx .py .java .c .h .cc .cpp .hpp .cs .go .rs .rb .php .sh .bash .bat .cmd .ps1 .pl "
            + ".pm .lua .swift .kt .scala .r .vue .svelte .vb .asm .s .dart .ex .exs .erl .hs .clj .groovy .gradle .tf "
            + ".proto .graphql .sol .ipynb .m .mm"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Settings = new(
        (
            ".yml .yaml .toml .ini .cfg .conf .properties .env .lock .editorconfig .gitignore .gitattributes .po .pot "
            + ".strings .desktop .service .htaccess .npmrc"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static bool IsStyleSheet(TextSample sample)
    {
        var named = sample.Extension is ".css" or ".scss" or ".less" or ".sass";
        return (named && IsStyle(sample.Text, ByName))
            || (sample.Extension is ".txt" or "" && sample.Text.Contains('{') && IsStyle(sample.Text, ByShape));
    }

    public static bool IsCode(TextSample sample)
    {
        var isNamed = Code.Contains(sample.Extension);
        var mayBeUnnamed = sample.Extension is ".txt" or "" && sample.Lines.Count >= FewLines;
        return (isNamed || mayBeUnnamed) && LineShapes.Are(sample.Lines, CodeLine(), isNamed ? ByName : ByShape);
    }

    /// <summary>By the name alone there is no telling a post with front matter from settings; a post has text behind it.</summary>
    public static bool IsSettings(TextSample sample)
    {
        var name = Path.GetFileName(sample.Name);
        return (Settings.Contains(sample.Extension) || name is "Dockerfile" or "Makefile" or "go.mod" or "Gemfile" or "Procfile")
            && LineShapes.Are(sample.Lines, SettingLine(), ByShape);
    }

    /// <summary>A statement, an assignment or the head of a section.</summary>
    public static bool IsCodeLine(ReadOnlySpan<char> line) =>
        CodeLine().IsMatch(line) || (line is ['[', .., ']'] && line[1..^1].IndexOfAny(" [](") < 0);

    private static bool IsStyle(string text, double share)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, MaxStyle));
        var least = share * Math.Max(1, Math.Min(text.AsSpan().Trim().Length, MaxStyle));
        // Behind the last rule's end nothing is covered but white space: in prose with a brace somewhere no rule is looked for.
        var end = sample.LastIndexOfAny('}', '/', ';') + 1;
        if (end + (sample[end..].Length - sample[end..].TrimStart().Length) < least)
        {
            return false;
        }

        var covered = 0;
        foreach (var match in StyleRule().EnumerateMatches(sample))
        {
            covered += match.Length;
        }

        return covered >= least;
    }

    /// <summary>A selector and its declarations, a comment, or a rule such as @import.</summary>
    [GeneratedRegex(
        """
                [^{}<>;]+\{\s*(?:[-\w]+\s*:[^{};<>]+;?\s*)+\}\s*
            | /\*[^*]*\*/\s*
            | @(?:charset|import|namespace)[^;{}]+;\s*
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex StyleRule();

    /// <summary>Ends as statements do, or begins with a word that no sentence begins with in that way.</summary>
    [GeneratedRegex(
        """
            (?:
              [;{}]$ | ^[\])}]+[,;]?$ | ^(?://|/\*|\*/|\*\x20|\#!|\#include|\#define|\#\x20)
              | ^(?:import|from)\x20[\w.@{*'"]+.*$
              | ^(?:def|class|function|func|fn|public|private|protected|static|const|let|var|package|using)\x20.*[({:;=]
              | ^(?:if|for|while|switch|elif|else|return|try|except|with)\b.*[:;({)]$
              | ^[\w.\[\]"']+\s*(?:\+|-)?=\s*\S | ^[\w.]+\(.*\)[,;]?$ | =>
            )
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex CodeLine();

    [GeneratedRegex(
        @"^(\#|;|//|\[|-\x20|---$|\.\.\.$|[\w.$/""'@*!-]+\s*[:=]"
            + @"|(FROM|RUN|COPY|ADD|CMD|ENV|EXPOSE|WORKDIR|module|require|gem|source)\b|msgid|msgstr|"")",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SettingLine();
}
