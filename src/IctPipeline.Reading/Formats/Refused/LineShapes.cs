using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Files in which each line has one of a few shapes.</summary>
internal static partial class LineShapes
{
    /// <summary>Share of lines that must have the shape: comments and messages of several lines stand between.</summary>
    private const double Nearly = 0.9;
    private const double Mostly = 0.6;
    private const int FewLogLines = 5;

    public static bool IsSubtitles(TextSample sample)
    {
        var head = sample.Head.TrimStart('\uFEFF');
        return (head.StartsWith("WEBVTT") && head.Contains(" --> ", StringComparison.Ordinal))
            || SubRip().IsMatch(head[..Math.Min(200, head.Length)]);
    }

    /// <summary>Agents and what they may fetch, and nothing else.</summary>
    public static bool IsRobots(TextSample sample)
    {
        var lines = sample.Lines;
        return lines.Exists(line => line.StartsWith("user-agent:", StringComparison.OrdinalIgnoreCase))
            && lines.TrueForAll(line => RobotsLine().IsMatch(line));
    }

    public static bool IsBibTex(TextSample sample) =>
        BibTexEntry().IsMatch(sample.Head[..Math.Min(300, sample.Head.Length)]) && sample.Head.TrimEnd()[^1] == '}';

    public static bool IsLatex(TextSample sample) =>
        sample.Extension is ".tex" or ".sty" or ".cls" or ".ltx"
        && (sample.Text.Contains("\\begin{", StringComparison.Ordinal) || sample.Text.Contains("\\section", StringComparison.Ordinal));

    /// <summary>Protocol 0, which is text: opening marks of a dictionary, a list or a class, and a full stop alone at the end.</summary>
    public static bool IsPickle(TextSample sample)
    {
        var head = sample.Head;
        return (head.StartsWith("(dp") || head.StartsWith("(lp") || head.StartsWith("ccopy_reg") || head.StartsWith("(i"))
            && head.TrimEnd().EndsWith(".", StringComparison.Ordinal)
            && PickleLine().IsMatch(head[..Math.Min(200, head.Length)]);
    }

    /// <summary>Statements of SQL from its first line that is no comment.</summary>
    public static bool IsSql(TextSample sample)
    {
        var first = sample.Lines.Find(line => !line.StartsWith("--", StringComparison.Ordinal));
        return first is not null
            && SqlStatement().IsMatch(first)
            && (sample.Extension == ".sql" || (sample.Text.Contains(';') && sample.Lines.Exists(line => SqlData().IsMatch(line))));
    }

    public static bool IsLockFile(TextSample sample)
    {
        var lines = sample.Lines;
        return lines.Count >= 2
            && (
                lines.Count(line => line == "[[package]]") >= 2
                || (lines[0] == "GEM" && lines[1].StartsWith("remote:", StringComparison.Ordinal))
                || (sample.Name.EndsWith("requirements.txt", StringComparison.OrdinalIgnoreCase) && Are(lines, Requirement(), Nearly))
                || Are(lines, GoSum(), Nearly)
            );
    }

    /// <summary>Nearly every line begins with a moment, or is a line of a web server's log.</summary>
    public static bool IsLog(TextSample sample)
    {
        var lines = sample.Lines;
        return (lines.Count >= FewLogLines && Are(lines, LogLine(), Nearly))
            || (sample.Extension == ".log" && Are(lines, LogLine(), Mostly))
            || (lines.Count > 0 && lines.TrueForAll(line => AccessLine().IsMatch(line)));
    }

    /// <summary>
    /// True where so large a share of the lines has the shape; ends at the line that decides, which in prose is an early one.
    /// </summary>
    /// <param name="share">Above 0, up to 1.</param>
    public static bool Are(List<string> lines, Regex shape, double share)
    {
        var others = 0;
        foreach (var line in lines)
        {
            others += shape.IsMatch(line) ? 0 : 1;
            if ((double)(lines.Count - others) / lines.Count < share)
            {
                return false;
            }
        }

        return lines.Count > 0;
    }

    [GeneratedRegex(@"^\s*\d{1,6}\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> ", RegexOptions.NonBacktracking)]
    private static partial Regex SubRip();

    [GeneratedRegex(
        @"^(#|(user-agent|disallow|allow|sitemap|crawl-delay|host|request-rate|visit-time|noindex|clean-param|content-signal)\s*:)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex RobotsLine();

    [GeneratedRegex(
        @"^@(article|book|inproceedings|incollection|misc|phdthesis|mastersthesis|techreport|online|proceedings|unpublished)"
            + @"\s*\{\s*[^\s,]+\s*,",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex BibTexEntry();

    [GeneratedRegex(@"\n[pgaSVFIL][^\n]{0,80}\n", RegexOptions.NonBacktracking)]
    private static partial Regex PickleLine();

    [GeneratedRegex(
        @"^(CREATE (TABLE|DATABASE|SCHEMA|INDEX)|INSERT INTO|DROP TABLE|ALTER TABLE|SET [A-Z_@]+"
            + @"|USE [`\w]+;|BEGIN( TRANSACTION)?;|PRAGMA |START TRANSACTION|/\*!\d)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SqlStatement();

    [GeneratedRegex(@"^(CREATE TABLE\b.*[(`""]|INSERT INTO\b.*[(`""])", RegexOptions.NonBacktracking)]
    private static partial Regex SqlData();

    [GeneratedRegex(@"^(#|-r |[A-Za-z0-9._-]+(\[[^\]]*\])?\s*(==|>=|<=|~=|!=|>|<|$|;))", RegexOptions.NonBacktracking)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"^\S+ v\S+ h1:\S+=$", RegexOptions.NonBacktracking)]
    private static partial Regex GoSum();

    /// <summary>A line of a web server's log, whole: one is enough.</summary>
    [GeneratedRegex(@"^\S+ \S+ \S+ \[\d{2}/[A-Z][a-z]{2}/\d{4}:[\d: +-]+\] ""[A-Z]+ ", RegexOptions.NonBacktracking)]
    private static partial Regex AccessLine();

    /// <summary>ISO moments, those of syslog, of web servers, and of Android.</summary>
    [GeneratedRegex(
        """
            ^(?:
              [\[(]?\d{4}[-/.]\d{2}[-/.]\d{2}[T\x20]\d{2}:\d{2}:\d{2}
              | [\[(]?\d{2}[-/]\d{2}(?:[-/]\d{2,4})?\x20\d{2}:\d{2}:\d{2}
              | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\x20[\x200-9]\d\x20\d{2}:\d{2}:\d{2}\x20
              | \S+\x20\S+\x20\S+\x20\[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2}
              | \[(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\x20
              | (?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b\s*[:\[\]|-]
            )
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex LogLine();
}
