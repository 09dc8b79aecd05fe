using IctPipeline.Reading.Formats.Pdf.Filters;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf;

/// <summary>Reads a PDF: letters to lines page by page, then lines to an article.</summary>
internal static class PdfReader
{
    /// <summary>Lines of a first paragraph in letters of the text that may be a title; more are text.</summary>
    private const int MaxTitleLines = 2;

    /// <summary>UTF-16 code units of such a title.</summary>
    private const int MaxTitleInText = 160;

    /// <summary>A row with more of them is the head of a table.</summary>
    private const int MaxTitleCells = 2;

    /// <summary>Blocks below a title that may be of authors, with the day behind them.</summary>
    private const int MaxHead = 4;

    /// <exception cref="ArticleRejectedException">It is encrypted, damaged, without text or beyond its budget.</exception>
    public static ParsedArticle Read(ByteContext context)
    {
        var guard = new PdfGuard();
        var options = new PdfOptions
        {
            Time = context.Budget,
            Limits = context.Options,
            Expansion = new Expansion(context.Options, context.Budget),
        };
        using var document = PdfOpening.Open(context.Bytes, options, guard);
        ScriptedForm.ThrowIf(document);
        var legacy = new LegacyFontText();
        var article = new ParsedArticle { FromMarkup = true };
        var text = PdfText.Of(document, options, legacy, article.Links);
        text.ThrowIfNone();
        PdfInformation.Take(document, legacy, article);
        Assemble(text.Pages, PdfInformation.Title(document, legacy), article);
        article.Warnings.AddRange(text.Warnings);
        context.Note("pdf", $"{document.NumberOfPages} pages", $"{article.Blocks.Count} blocks");
        return article;
    }

    private static void Assemble(List<List<PdfLine>> pages, string? declaredTitle, ParsedArticle article)
    {
        Furniture.Remove(pages);
        var bodySize = Blocks.BodySize(pages.SelectMany(page => page));
        var notes = Footnotes.Take(pages, bodySize);
        var lines = pages.SelectMany(page => page).ToList();
        var blocks = new Blocks(new LineJoin(LineJoin.Words(lines.Select(line => line.Text))), bodySize);
        var paragraphs = Paragraphs.Of(lines, bodySize);
        article.Title = new PdfTitle(declaredTitle, Cover.SizeOf(pages, bodySize)).Take(paragraphs, blocks.TextOf);
        article.Blocks.AddRange(paragraphs.Concat(Paragraphs.Of(notes, bodySize)).Select(blocks.Of));
        var isShort = paragraphs is [{ Lines.Count: <= MaxTitleLines, First.Cells.Count: <= MaxTitleCells }, ..];
        TakeLabels(article);
        SetHead(article.Blocks);
        if (
            article.Title is null
            && isShort
            && article.Blocks is [{ Kind: BlockKind.Heading or BlockKind.Paragraph } first, ..]
            && Begins(first.Text)
        )
        {
            TextTitle.Take(article);
        }

        article.Title = article.Title?.TrimEnd('=', '_', '~', '*', '-', ' ');
    }

    /// <summary>False where a page begins in the middle of a sentence, with a letter's head or with a list of chapters.</summary>
    private static bool Begins(string text) =>
        (char.IsUpper(text[0]) || (!char.IsLower(text[0]) && text.Any(char.IsLetter)))
        && text.Length <= MaxTitleInText
        && TitleLines.MayBe(text)
        && !Paragraphs.IsLeader(text);

    /// <summary>Names and a day below the title are no headings, though their letters are larger than the text's.</summary>
    private static void SetHead(List<Block> blocks)
    {
        var day = blocks.FindIndex(0, Math.Min(MaxHead, blocks.Count), block => TextTitle.IsDate(block.Text));
        for (var i = 0; i <= day; i++)
        {
            blocks[i] = blocks[i].Kind == BlockKind.Heading ? blocks[i] with { Kind = BlockKind.Paragraph } : blocks[i];
        }
    }

    /// <summary>What kind of text it is stands over the title, and is no part of the text.</summary>
    private static void TakeLabels(ParsedArticle article)
    {
        for (var i = 0; i < Math.Min(3, article.Blocks.Count); )
        {
            if (article.Blocks.Count > 1 && ReleaseLabels.Contains(article.Blocks[i].Text))
            {
                article.Categories.Add(article.Blocks[i].Text);
                article.Blocks.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }
}
