using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>Cuts raw lines into clean sentences and drops what is markup, code or too short to be prose.</summary>
internal static partial class Sentences
{
    private const int Shortest = 12;
    private const int Longest = 400;

    public static IEnumerable<string> From(string line)
    {
        line = line.Replace("\\n", " ").Replace("\\\"", "\"").Replace("&nbsp;", " ").Replace("&amp;", "&").Replace("&#39;", "'");
        line = Markup().Replace(line, " ");
        line = Blank().Replace(line, " ").Trim().Normalize(NormalizationForm.FormC);
        foreach (var piece in SentenceEnd().Split(line))
        {
            var sentence = piece.Trim();
            if (sentence.Length is >= Shortest and <= Longest && IsProse(sentence))
            {
                yield return sentence;
            }
        }
    }

    private static bool IsProse(string text)
    {
        int letters = 0,
            odd = 0;
        foreach (var c in text)
        {
            letters +=
                char.IsLetter(c)
                || char.GetUnicodeCategory(c)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
                    ? 1
                    : 0;
            odd += c is '{' or '}' or '=' or '<' or '>' or '|' or '\\' or '_' or '$' or '%' or ';' ? 1 : 0;
        }

        return letters > text.Length * 0.6 && odd <= 1;
    }

    [GeneratedRegex(@"<[^>]*>|\{[^}]*\}|https?://\S+|www\.\S+|\S+@\S+|&\w+;|%\w")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=[.!?…।؟]["")”»’]?)\s+(?=[^\p{Ll}])|(?<=[。！？])")]
    private static partial Regex SentenceEnd();
}
