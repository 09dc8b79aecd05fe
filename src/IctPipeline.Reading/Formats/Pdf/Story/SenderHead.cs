using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// The head of a paper that names who sends it, in large letters, with address and telephone below: an institute's circular, a ministry's
/// notice, a form. Its title is what is set below the head.
/// </summary>
internal static partial class SenderHead
{
    /// <summary>Paragraphs from the top of the page among which the name is, and from the name to its address.</summary>
    private const int Deep = 3;

    /// <summary>UTF-16 code units of a name.</summary>
    private const int MaxLength = 90;

    private static readonly WordTable Table = WordTable.Load("sender-head.tsv");
    private static readonly FrozenSet<string> Bodies = LetterKey.SetOf(Table["body"]);

    private static readonly Regex Contact = new(
        $@"\b{Table.Pattern("contact")}\b.*\d|\bwww\.|\b[A-Z]{{2}} \d{{5}}\b|\bD\.C\.,? \d{{5}}\b|- ?\d{{3}} ?\d{{3}}\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    /// <returns>The place of the first paragraph below it; 0 for a page without one.</returns>
    public static int End(IReadOnlyList<string> texts)
    {
        var name = texts.Take(Deep).TakeWhile(text => !IsBody(text)).Count();
        if (name >= Math.Min(Deep, texts.Count))
        {
            return 0;
        }

        var end = 0;
        for (var i = name + 1; i < texts.Count && i <= Math.Max(name, end) + Deep; i++)
        {
            end = texts[i].Length < MaxLength * 2 && Contact.IsMatch(texts[i]) ? i + 1 : end;
        }

        while (end > 0 && end < texts.Count && Number().IsMatch(texts[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>True for an institution's name by itself, with an address or without: "Vung Ang University".</summary>
    public static bool IsName(string text) =>
        IsBody(text)
        && text.Split(' ') is { Length: <= 5 } words
        && (Bodies.Contains(LetterKey.Of(words[0])) || Bodies.Contains(LetterKey.Of(words[^1])));

    /// <summary>True for a line that ends in an address as letters have it: "P.O. Box 125 - Springfield, IL 62704".</summary>
    public static bool IsAddress(string text) => text.Length <= MaxLength && PostalAddress().IsMatch(text);

    /// <summary>True for a line with the name of an institution and no sentence.</summary>
    private static bool IsBody(string text) =>
        text.Length <= MaxLength
        && text[^1] is not ('.' or '?' or '!' or ':')
        && char.IsUpper(text[0])
        && Array.Exists(
            text.Split([' ', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries),
            word => Bodies.Contains(LetterKey.Of(word))
        );

    /// <summary>"No. F.2(1)/2017-18/Adm.I", "Ref: 12/2019", "Date: 11-07-2017".</summary>
    [GeneratedRegex(
        @"\A(?:(?:no|ref|our ref|file|nr|date|dated?)\b|[\w.]*no\.)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\A(?:p\. ?o\.? ?box|po box) ?\d|, [A-Z]{2} \d{5}(?:-\d{4})?\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex PostalAddress();
}
