using System.Globalization;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// "2 hours ago", "3 ngày trước", "vor 3 Tagen", "hôm qua": how long before a page was shown its article came out. Weeks and more are no
/// day and are left.
/// </summary>
internal static class TimesAgo
{
    /// <summary>UTF-16 code units of a line that tells it and little else.</summary>
    public const int MaxLength = 60;

    private const int MaxCount = 99;

    private static readonly WordTable Table = WordTable.Load("times-ago.tsv");

    private static readonly Regex Form = new(
        $@"
        (?: ^ | [^\p{{L}}\d] )
        (?: {Table.Pattern("before")} \s* )?
        (?<count> \d{{1,2}} | {Table.Pattern("one")} )
        \s*
        (?: (?<minute> {Table.Pattern("minute")} ) | (?<hour> {Table.Pattern("hour")} ) | (?<day> {Table.Pattern("day")} ) )
        (?: \s* (?<after> {Table.Pattern("after")} ) )?
        (?: $ | [^\p{{L}}\d] )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking
    );

    private static readonly string[] Before = Table["before"];
    private static readonly string[] Yesterday = Table["yesterday"];
    private static readonly string[] Today = Table["today"];

    /// <summary>The time before the page was shown; null for a line that tells none.</summary>
    /// <returns>Whole days where the line counts days, else hours and minutes.</returns>
    public static TimeSpan? Read(string text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > MaxLength)
        {
            return null;
        }

        if (Is(text, Yesterday))
        {
            return TimeSpan.FromDays(1);
        }

        if (Is(text, Today))
        {
            return TimeSpan.Zero;
        }

        var match = Form.Match(text);
        if (!match.Success || !(match.Groups["after"].Success || Array.Exists(Before, word => Opens(match.Value, word))))
        {
            return null;
        }

        var count = int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
        return count > MaxCount ? null
            : match.Groups["minute"].Success ? TimeSpan.FromMinutes(count)
            : match.Groups["hour"].Success ? TimeSpan.FromHours(count)
            : TimeSpan.FromDays(count);
    }

    private static bool Is(string text, string[] words) =>
        Array.Exists(words, word => Opens(text, word) && (text.Length == word.Length || !char.IsLetter(text[word.Length])))
        && text.Length <= MaxLength / 2;

    private static bool Opens(string text, string word) =>
        text.TrimStart(' ', '(', '|', '·', '•', ',').StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
