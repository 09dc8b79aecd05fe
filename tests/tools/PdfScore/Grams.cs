using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PdfScore;

/// <summary>Groups of four words that follow each other, as a multiset: words in order, whatever the line ends between them.</summary>
internal sealed partial class Grams
{
    private const int Words = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public static Grams Of(string text)
    {
        var grams = new Grams();
        var words = WordsOf(text);
        for (var i = 0; i + Words <= words.Count; i++)
        {
            var gram = string.Join(' ', words.Skip(i).Take(Words));
            grams._counts[gram] = grams._counts.GetValueOrDefault(gram) + 1;
            grams.Count++;
        }

        return grams;
    }

    public static List<string> WordsOf(string text)
    {
        text = Hyphen().Replace(text.Normalize(NormalizationForm.FormKC).Replace("\u00AD", "", StringComparison.Ordinal), "$1$2");
        return [.. Word().Matches(text).Select(match => match.Groups["turned"].Success ? Sorted(match.Value) : match.Value)];
    }

    /// <summary>
    /// Of Hebrew and Arabic words the letters count and not their order: <c>pdftotext</c> gives those of a ligature as they are seen.
    /// </summary>
    private static string Sorted(string word) => string.Concat(word.Order());

    /// <summary>A character of Chinese or Japanese, which is a word by itself: nobody puts spaces there.</summary>
    public static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    public void Add(Grams other)
    {
        foreach (var (gram, count) in other._counts)
        {
            _counts[gram] = _counts.GetValueOrDefault(gram) + count;
        }

        Count += other.Count;
    }

    public int Common(Grams other) => _counts.Sum(pair => Math.Min(pair.Value, other._counts.GetValueOrDefault(pair.Key)));

    /// <summary>1 for the same words in the same order, 0 for nothing in common.</summary>
    public double F1(Grams other) => Count + other.Count == 0 ? 1 : 2.0 * Common(other) / (Count + other.Count);

    /// <summary>Scripts in one word are two words: where a page shows no gap, <c>pdftotext</c> puts one there or not.</summary>
    [GeneratedRegex(
        """
            [\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]
            | (?<turned>[\w-[^\u0590-\u08FF]]+)
            | [\w-[\u0590-\u08FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]]+
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Word();

    /// <summary>A word that is broken at a line's end.</summary>
    [GeneratedRegex(@"(\p{Ll})[-\u2010][ \t]*\r?\n[ \t]*(\p{Ll})", RegexOptions.NonBacktracking)]
    private static partial Regex Hyphen();
}
