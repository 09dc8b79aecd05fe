using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>
/// Sign-offs of Korean papers: "부산=김가람 기자", "김가람·이나래 기자", "사회부 김가람 기자". Names are two to four syllables and may stand side by
/// side.
/// </summary>
internal static partial class KoreanBylines
{
    private const string Reporter = "기자";

    /// <summary>The line with its names parted by commas, without the place and the desk before them; other lines as they are.</summary>
    public static string Part(string line)
    {
        if (!line.EndsWith(Reporter, StringComparison.Ordinal) || !Names().IsMatch(line))
        {
            return line;
        }

        var text = line[(line.LastIndexOf('=') + 1)..];
        var end = text.LastIndexOf(' ') is > 0 and var space ? space : text.Length - Reporter.Length;
        var names = text[..end]
            .Split(['·', '∙', 'ㆍ', '・', ',', ' ', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.Length is >= 2 and <= 4 && !Desk().IsMatch(name))
            .ToList();
        return names.Count == 0 ? line : string.Join(", ", names) + text[end..];
    }

    [GeneratedRegex(@"^[/[\w\s=\]]*[가-힣·∙ㆍ・, /]{2,40}기자$", RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex("(?:팀|부|국|실|센터|특별|취재|사진|영상|글)$", RegexOptions.NonBacktracking)]
    private static partial Regex Desk();
}
