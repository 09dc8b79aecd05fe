using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Lines that say what kind of text follows, as releases have them over their title.</summary>
internal static partial class ReleaseLabels
{
    private static readonly WordTable Table = WordTable.Load("release-labels.tsv");
    private static readonly FrozenSet<string> Labels = LetterKey.SetOf(Table["label"]);
    private static readonly FrozenSet<string> Contents = LetterKey.SetOf(Table["contents"]);
    private static readonly FrozenSet<string> Parts = LetterKey.SetOf(Table["part"]);
    private static readonly FrozenSet<string> Firms = LetterKey.SetOf(Table["firm"]);

    private static readonly Regex Caption = new(
        $@"\A{Table.Pattern("caption")}\.?\s*\d",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    private static readonly Regex Periodical = new(
        $@"\A{Table.Pattern("periodical")}\b|\b{Table.Pattern("periodical")}\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    private static readonly Regex Unfinished = new(
        $@"(?:\A|\s){Table.Pattern("link")}\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    /// <summary>True for a label, also with the number of the release ("Press release no. 12/2017").</summary>
    public static bool Contains(string line) =>
        Labels.Contains(LetterKey.Of(line)) || Labels.Contains(LetterKey.Of(Number().Replace(line, "")));

    /// <summary>True for what stands large and is no title: over contents or a part, of a table, a company or a court.</summary>
    public static bool IsNoTitle(string line) =>
        IsOverContents(line) || IsOverPart(line) || IsFirm(line) || IsCaption(line) || IsCourt(line);

    /// <summary>True for the word over a list of chapters.</summary>
    public static bool IsOverContents(string line) => Contents.Contains(LetterKey.Of(line));

    /// <summary>True for the place of a paper among others ("Exhibit 10.33", "Phụ lục II").</summary>
    public static bool IsOverPart(string line) => line.Length < 60 && Parts.Contains(LetterKey.Of(PartNumber().Replace(line, "")));

    /// <summary>True for what is said of a table or a picture ("Table 2. …").</summary>
    public static bool IsCaption(string text) => Caption.IsMatch(text);

    /// <summary>True for what a publication is, and of which month ("Newsletter December 2012"), below whose it is.</summary>
    public static bool IsPeriodical(string line) => line.Length < 30 && Periodical.IsMatch(line);

    /// <summary>True for a line that ends in a word after which another must come ("Bylaws of").</summary>
    public static bool IsUnfinished(string line) => Unfinished.IsMatch(line);

    /// <summary>True for such a word on a line of its own, between the kind of a document and whose it is.</summary>
    public static bool IsLink(string line) => !line.Contains(' ', StringComparison.Ordinal) && IsUnfinished(line);

    /// <summary>True for the name of a company and nothing else.</summary>
    public static bool IsFirm(string line)
    {
        var words = line.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 8
            && (Firms.Contains(LetterKey.Of(words[^1])) || (words.Length > 2 && Firms.Contains(LetterKey.Of(string.Concat(words[^2..])))));
    }

    /// <summary>True for the court that stands over its papers, and no sentence about one.</summary>
    private static bool IsCourt(string line) =>
        Court().IsMatch(line) && Array.TrueForAll(line.Split(' '), word => word.Length < 4 || !char.IsLower(word[0]));

    [GeneratedRegex(
        @"\A(?:in the\b.{0,60}\bcourts?\b|united states (?:\w+ )?courts?\b|for the\b.{0,40}\b(?:circuit|district of .*)\z)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Court();

    [GeneratedRegex(
        @"\s+(?:(?:no|nr|n°|nº|số|№|#)[.:]?\s*\d[\d./–-]*|\d{1,4}/\d{2,4})\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\s+(?:no\.? ?)?(?:\d[\d.]*|[A-Z]|[IVX]{1,5})(?:[.:)]|\s*\(.*\)|\s+to\s.*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex PartNumber();
}
