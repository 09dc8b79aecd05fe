using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Names of authors and outlets: from text, lists and mappings. E-mail addresses are left out: nobody consented to their storage.
/// </summary>
internal static partial class MetaAuthors
{
    private static readonly string[] NameKeys = ["name", "display_name", "displayName", "nickname", "title", "@value"];

    public static IEnumerable<string> Names(MetaValue value)
    {
        if (value.Map is not null)
        {
            var name = NameKeys.Select(key => value[key]).FirstOrDefault(found => found is { IsNull: false });
            return name is null ? [] : Names(name);
        }

        if (value.Items is { } items)
        {
            return items.SelectMany(Names);
        }

        var text = WithoutEmail(value.Text ?? "");
        return text.Length > 0 ? [text] : [];
    }

    /// <summary>"Lan Anh &lt;lan@example.vn&gt;" is "Lan Anh".</summary>
    public static string WithoutEmail(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? Email().Replace(text, "").Trim(' ', ',', '-', '(', ')', '<', '>') : text.Trim();

    [GeneratedRegex(
        """
            [<(]?(?:mailto:)?
            [A-Za-z0-9._%+\-]+                        # before the at sign
            @[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+      # a domain of two names at least
            [>)]?
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Email();
}
