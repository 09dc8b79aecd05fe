using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization;

/// <summary>Lines between the title and the text that are about the article: its date and time, its byline.</summary>
internal static class HeadMatter
{
    private const int MaxLines = 4;
    private const int MaxDateLine = 120;

    /// <summary>Letters that a date line may have besides its date: a weekday, "Cập nhật lúc", "Posted on".</summary>
    private const int MaxOtherLetters = 28;

    public static Byline? Take(ParsedArticle article, bool monthFirst)
    {
        Byline? byline = null;
        for (var i = 0; i < MaxLines && article.Blocks.Count > 1; i++)
        {
            var block = article.Blocks[0];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Text.Length > MaxDateLine)
            {
                break;
            }

            if (IsDateLine(block.Text, monthFirst))
            {
                var (published, modified) = DateLabels.Parts(block.Text, modified: false);
                Add(article, published, isChange: false);
                Add(article, modified, isChange: true);
            }
            else if (byline is null && BylineReader.ReadLine(block.Text) is { } read)
            {
                byline = read;
            }
            else if (byline is null && IsName(block.Text) && IsDateLine(article.Blocks[1].Text, monthFirst))
            {
                byline = BylineReader.ReadDeclared(block.Text);
            }
            else
            {
                break;
            }

            article.Blocks.RemoveAt(0);
        }

        return byline;
    }

    private static void Add(ParsedArticle article, string? text, bool isChange)
    {
        if (text is not null)
        {
            article.Dates.Add(new DateClue(text, DatePlace.Page, Modified: isChange));
        }
    }

    /// <summary>One or more names and nothing else; a date line below must confirm it.</summary>
    private static bool IsName(string text) =>
        BylineReader.ReadDeclared(text).Authors is { Count: > 0 } names
        && names.All(name => BylineReader.LooksLikeName(name) && (name.Contains(' ', StringComparison.Ordinal) || name[0] > '\u2E7F'));

    private static bool IsDateLine(string text, bool monthFirst)
    {
        if (DateScanner.ReadValue(text, monthFirst) is not { IsFull: true } date)
        {
            return false;
        }

        var letters = DateLabels.Rest(text) ?? text.Length - date.Length;
        return letters <= MaxOtherLetters && !text.EndsWith('.') && (date.Time is not null || letters <= MaxOtherLetters / 2);
    }
}
