using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PostScore.Checks;

/// <summary>A crude view of a post's source, made without the parser that is under test.</summary>
internal static partial class SourceText
{
    /// <summary>What stands between the front matter's fences; empty where there are none.</summary>
    public static string FrontMatter(string source) => Head().Match(source) is { Success: true } match ? match.Groups["keys"].Value : "";

    public static string Body(string source) => Head().Match(source) is { Success: true } match ? source[match.Length..] : source;

    /// <summary>All that its author marked as code, with white space folded.</summary>
    public static string Code(string body)
    {
        var code = new StringBuilder();
        foreach (Match match in CodePart().Matches(body))
        {
            code.Append(match.Value).Append('\n');
        }

        var indented = false;
        var blank = true;
        foreach (var line in body.Split('\n'))
        {
            indented = Indent().IsMatch(line) && (indented || blank);
            blank = string.IsNullOrWhiteSpace(line);
            if (indented || blank && indented)
            {
                code.Append(line).Append('\n');
            }
        }

        return Fold(System.Net.WebUtility.HtmlDecode(code.ToString()));
    }

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\A[\uFEFF\s]*(?<fence>---|\+\+\+)[ \t]*\n(?<keys>(?:.*\n)*?)(?:\k<fence>|\.\.\.)[ \t]*(?:\n|\z)")]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^[ \t>*+\-\d.]*(?<f>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?[ \t>]*\k<f>"
            + @"|(?<t>`+)(?!`)(?:[^`]|(?!\k<t>(?!`))`)*?\k<t>"
            + @"|<(?<e>pre|code|kbd|samp|script|style|textarea)\b[\s\S]*?</\k<e>>"
            + @"|\{%-?\s*(?<l>highlight|codeblock|raw|code|prism)\b[\s\S]*?\{%-?\s*end\k<l>[^%]*%\}"
            + @"|\{\{[<%]\s*(?<h>highlight|code\w*)\b[\s\S]*?\{\{[<%]\s*/\k<h>\s*[>%]\}\}"
            + @"|\$\$[\s\S]*?\$\$",
        RegexOptions.Multiline
    )]
    private static partial Regex CodePart();

    [GeneratedRegex(@"^(?: {4}|\t)\s*\S")]
    private static partial Regex Indent();
}
