using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>Types of schema.org, as pages name them.</summary>
internal static partial class PageTypes
{
    /// <summary>UTF-16 code units of a script that are looked at: what the page is comes first.</summary>
    private const int MaxLength = 256 * 1024;

    /// <summary>Those in a script of JSON-LD, whole or broken.</summary>
    public static IEnumerable<string> In(string script)
    {
        var text = script.Length > MaxLength ? script[..MaxLength] : script;
        foreach (Match match in Type().Matches(text))
        {
            foreach (
                var name in match.Groups["names"].Value.Split(['"', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            )
            {
                yield return Of(name);
            }
        }
    }

    /// <summary>"https://schema.org/QAPage" is "QAPage".</summary>
    public static string Of(string type) => type[(type.TrimEnd('/').LastIndexOfAny(['/', '#']) + 1)..].TrimEnd('/').Trim();

    [GeneratedRegex("\"@type\"\\s*:\\s*(?:\\[(?<names>[^\\]\\[{}]{1,200})\\]|(?<names>\"[^\"]{1,100}\"))", RegexOptions.NonBacktracking)]
    private static partial Regex Type();
}
