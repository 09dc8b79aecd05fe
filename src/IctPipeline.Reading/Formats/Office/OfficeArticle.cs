using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>Puts an article together from what was read of a document.</summary>
internal static class OfficeArticle
{
    /// <summary>Fills in head, text and notes of an article that has the document's properties already.</summary>
    /// <param name="article">Takes them up.</param>
    /// <param name="format">As in <c>source.format</c>.</param>
    /// <param name="text">The document's own text.</param>
    /// <param name="notes">Foot- and endnotes in the order in which the text refers to them: they stand at the end, as in a book.</param>
    /// <param name="legacy">What was learnt of the fonts in the text.</param>
    public static void Fill(ParsedArticle article, string format, OfficeStory text, IEnumerable<OfficeStory> notes, LegacyFontText legacy)
    {
        OfficeProperties.Mend(article, legacy);
        OfficeHead.Take(text.Paragraphs, article, format);
        Add(text, article);
        OfficeHead.CompleteTitle(article);
        foreach (var note in notes)
        {
            Add(note, article);
        }
    }

    private static void Add(OfficeStory story, ParsedArticle article)
    {
        article.Blocks.AddRange(story.Paragraphs.Select(paragraph => paragraph.Numbered));
        article.Links.AddRange(story.Links);
    }
}
