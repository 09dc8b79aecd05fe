using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PdfScore;

/// <summary>
/// Why a page is not scored: rules about what <c>pdftotext</c> alone finds there, so that what our reader does has no part in it.
/// </summary>
internal static partial class PageDoubt
{
    /// <summary>Groups of words by which a page is scored: figures and forms have fewer.</summary>
    private const int Enough = 100;

    /// <summary>Where its three ways of reading agree so far, words and their order are beyond doubt.</summary>
    private const double Agreement = 0.97;

    /// <summary>Of a page's words, those that may have another line beside theirs: columns, forms and tables have more.</summary>
    private const double Beside = 0.2;

    /// <summary>Of a page's words, those that may be one letter or a number up to 99: formulas and axes of figures have more.</summary>
    private const double Short = 0.15;

    /// <summary>Of what is seen on a page, what must be letters and figures: fonts that name wrong ones show signs.</summary>
    private const double Letters = 0.75;

    /// <summary>Of a page's words of letters, those that must be written as words are.</summary>
    private const double Sound = 0.9;

    /// <returns>A word; null where the page is scored.</returns>
    public static string? Of(PopplerPage page)
    {
        var words = Grams.WordsOf(page.Plain);
        return words.Count < Enough ? "short"
            : !IsLegible(page.Plain, words) ? "illegible"
            : Placed.BesideShare(page.Lines) > Beside || !IsAgreedOn(page) ? "columns"
            : words.Count(IsShort) > words.Count * Short ? "formulas"
            : null;
    }

    private static bool IsAgreedOn(PopplerPage page)
    {
        var plain = Grams.Of(page.Plain);
        return plain.F1(Grams.Of(page.Layout)) >= Agreement && plain.F1(Grams.Of(page.Raw)) >= Agreement;
    }

    private static bool IsLegible(string text, List<string> words)
    {
        var seen = Repeated().Replace(text, "").Where(c => !char.IsWhiteSpace(c)).ToList();
        var ofLetters = words.FindAll(word => word.Length > 1 && word.Any(char.IsLetter));
        return seen.Count(char.IsLetterOrDigit) >= seen.Count * Letters && ofLetters.Count(IsSound) >= ofLetters.Count * Sound;
    }

    private static bool IsShort(string word) =>
        (word.Length == 1 && !Grams.IsIdeograph(word[0])) || (word.Length == 2 && word.All(char.IsAsciiDigit));

    /// <summary>In small letters, in capitals, or with a capital at the beginning of each part.</summary>
    private static bool IsSound(string word) => !Unsound().IsMatch(word);

    /// <summary>Rows of dots that lead to a number, and lines to write on.</summary>
    [GeneratedRegex(@"([^\w\s])(?:\s?\1)+|_{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\p{Ll}\p{Lu}{2}|\p{Lu}{2}\p{Ll}{1,2}\p{Lu}|\p{L}\p{Nd}+\p{Ll}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Unsound();
}
