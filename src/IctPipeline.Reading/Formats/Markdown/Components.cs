using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Components of MDX whose names HTML has for something that shows no text: "&lt;Option&gt;" holds words, "&lt;option&gt;" a form's choice.
/// </summary>
internal static partial class Components
{
    /// <summary>Gives them names that HTML knows nothing of.</summary>
    public static string Rename(string html) => Silent().Replace(html, "$1x-$2");

    [GeneratedRegex(
        @"(</?)(Option|Select|Button|Title|Template|Head|Nav|Video|Audio|Map|Object|Embed|Math|Link|Input)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Silent();
}
