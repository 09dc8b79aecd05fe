using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>Takes from a document's text what its styles call title, subtitle, author and date.</summary>
internal static class OfficeHead
{
    /// <summary>Paragraphs at the head of the text among which the title is looked for.</summary>
    private const int HeadParagraphs = 10;

    /// <summary>UTF-16 code units; a longer paragraph in a style for authors is about them.</summary>
    private const int MaxByline = 160;

    /// <summary>UTF-16 code units that a date's paragraph may have besides the date: a place, a weekday.</summary>
    private const int MaxBesideDate = 14;

    /// <summary>Moves what the styles name to where it belongs in the article.</summary>
    /// <param name="format">As in <c>source.format</c>; evidence is named after it.</param>
    public static void Take(List<OfficeParagraph> paragraphs, ParsedArticle article, string format)
    {
        var start = TakeTitle(paragraphs, article);
        var lead = paragraphs.FindIndex(start, paragraph => paragraph.Role == StyleRole.Subtitle);
        if (lead >= 0 && !paragraphs[start..lead].Exists(IsPlain))
        {
            article.Lead = paragraphs[lead].Block.Text;
            paragraphs.RemoveAt(lead);
        }

        // Of several articles in one document, the lines of the later ones stay where they are.
        var head = Math.Min(
            HeadParagraphs,
            paragraphs.FindIndex(paragraph => !IsOfHead(paragraph)) is >= 0 and var end ? end : int.MaxValue
        );
        var tail = paragraphs.FindLastIndex(IsPlain);
        var authors = new List<string>();
        var taken = paragraphs
            .Where((paragraph, i) => (i < head || i > tail) && IsTaken(paragraph, article, authors, format))
            .ToHashSet<OfficeParagraph>(ReferenceEqualityComparer.Instance);
        paragraphs.RemoveAll(taken.Contains);
        if (authors.Count > 0)
        {
            // The properties name who typed the text.
            article.Authors.Clear();
            article.Authors.AddRange(authors);
        }
    }

    /// <summary>
    /// Gives an article a title where no style named one: a first bold line or one that looks like a title, else the one of the properties.
    /// </summary>
    public static void CompleteTitle(ParsedArticle article)
    {
        if (article.Title is null && article.Blocks is [{ Kind: BlockKind.Paragraph or BlockKind.Heading }, ..])
        {
            TextTitle.Take(article);
        }

        if (article.Title is null && article.Extra.Remove("title", out var declared))
        {
            article.Title = declared;
        }
    }

    /// <summary>
    /// The title is the paragraph in the style for it, else a first heading; lines such as a section's name may stand over it.
    /// </summary>
    /// <returns>Where the text after the title begins.</returns>
    private static int TakeTitle(List<OfficeParagraph> paragraphs, ParsedArticle article)
    {
        var title = paragraphs.FindIndex(paragraph => paragraph.Role == StyleRole.Title);
        if (title is < 0 or >= HeadParagraphs || !paragraphs[..title].TrueForAll(IsOfHead))
        {
            title = paragraphs is [{ Block: { Kind: BlockKind.Heading, Level: 1 } }, ..] ? 0 : -1;
        }

        if (title < 0)
        {
            return 0;
        }

        article.Title = paragraphs[title].Block.Text;
        paragraphs.RemoveAt(title);
        return title;
    }

    private static bool IsPlain(OfficeParagraph paragraph) => paragraph.Role == StyleRole.None;

    private static bool IsOfHead(OfficeParagraph paragraph) =>
        paragraph.Role != StyleRole.None || (paragraph.Block.Kind != BlockKind.Table && paragraph.Block.Text.Length <= MaxByline);

    private static bool IsTaken(OfficeParagraph paragraph, ParsedArticle article, List<string> authors, string format) =>
        paragraph.Role switch
        {
            StyleRole.Author => TakeAuthor(paragraph.Block.Text, authors),
            StyleRole.Date => TakeDate(paragraph.Block.Text, article, format),
            _ => false,
        };

    private static bool TakeAuthor(string text, List<string> authors)
    {
        if (text.Length > MaxByline)
        {
            return false;
        }

        authors.AddRange(text.Split('\n').SelectMany(line => MetaAuthors.Names(MetaValue.From(line))));
        return true;
    }

    private static bool TakeDate(string text, ParsedArticle article, string format)
    {
        if (text.Length > MaxByline || DateScanner.ReadValue(text, monthFirst: false) is not { IsFull: true } date)
        {
            return false;
        }

        article.Dates.Add(new DateClue(text, DatePlace.Declared, $"{format} style"));
        return text.Length - date.Length <= MaxBesideDate;
    }
}
