using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Html;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Epub;

/// <summary>Reads a chapter as a page is read, with what the book says of all its chapters.</summary>
internal static partial class EpubChapterReader
{
    /// <summary>Blocks at a chapter's head among which its title is looked for: a number may stand over it.</summary>
    private const int HeadBlocks = 3;

    private static readonly HtmlFormat Pages = new();

    /// <exception cref="ArticleRejectedException">It is not in the file, or damaged.</exception>
    public static FilePart Read(EpubPackage package, EpubChapter chapter, ByteContext file)
    {
        var decoded = CharsetDetector.Decode(Bytes(package, chapter), null);
        // A chapter is no page of a site: what tells those apart does not count here.
        var options = file.Options with
        {
            NotAnArticle = NotAnArticle.Keep,
        };
        var text = PageBreak().Replace(decoded.Text, "");
        var context = new ParseContext(text, chapter.Path, null, options, file.Budget) { Trace = file.Trace };
        var article = Pages.Read(context).OfType<ArticlePart>().First().Article;
        article.Member = chapter.Path;
        article.Warnings.RemoveAll(warning => warning.Code == WarningCodes.BodyUncertain);
        TakeTitle(article, chapter, package.Book);
        Fill(article, package.Book);
        return new ArticlePart(article, decoded.Charset) { CharsetConfidence = decoded.Confidence, MayBeEmpty = true };
    }

    private static byte[] Bytes(EpubPackage package, EpubChapter chapter)
    {
        try
        {
            return package.Bytes(chapter.Path) ?? throw new InvalidDataException("it is not in the file");
        }
        catch (InvalidDataException exception)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"This chapter of the e-book can't be read: {exception.Message.TrimEnd('.')}. Get the book again.",
                exception
            );
        }
    }

    /// <summary>The chapter's own heading, else what the table of contents calls it. Its title element often has the book's.</summary>
    private static void TakeTitle(ParsedArticle article, EpubChapter chapter, EpubBook book)
    {
        if (article.Title is { } own && !NamesTheBook(own, book) && !AccountNames.IsPlaceholderTitle(own) && !IsFileName(own, chapter.Path))
        {
            return;
        }

        var heading = article.Blocks.FindIndex(0, Math.Min(HeadBlocks, article.Blocks.Count), block => block.Kind == BlockKind.Heading);
        if (heading >= 0 && (chapter.Title is null || article.Blocks[heading].Text.Any(char.IsLetter)))
        {
            article.Title = article.Blocks[heading].Text;
            article.Blocks.RemoveAt(heading);
            return;
        }

        // The number of its first section names no chapter.
        article.Title = chapter.Title ?? (article.Title is { } title && AccountNames.IsPlaceholderTitle(title) ? null : article.Title);
        if (article.Title is null)
        {
            TextTitle.Take(article);
        }
    }

    /// <summary>True for the book's title, also with what libraries write around it ("The Project Gutenberg eBook of …").</summary>
    private static bool NamesTheBook(string title, EpubBook book) =>
        book.Title is { } name
        && (
            IsSame(title, name)
            || (title.Contains("ebook", StringComparison.OrdinalIgnoreCase) && title.Contains(name, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Some programs have no better name for a page.</summary>
    private static bool IsFileName(string title, string path) =>
        title == Path.GetFileName(path) || title == Path.GetFileNameWithoutExtension(path);

    private static bool IsSame(string one, string other) =>
        one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase) || SameWords.In(one, other);

    private static void Fill(ParsedArticle article, EpubBook book)
    {
        if (article.Authors.Count == 0)
        {
            article.Authors.AddRange(book.Authors);
        }

        article.Language ??= book.Language;
        article.Tags.AddRange(book.Subjects);
        if (book.Published is { Length: > 0 } published)
        {
            article.Dates.Add(new DateClue(published, DatePlace.Declared, "epub date"));
        }

        if (book.Modified is { Length: > 0 } modified)
        {
            article.Dates.Add(new DateClue(modified, DatePlace.Declared, "epub modified", Modified: true));
        }

        Keep(article, "book", book.Title);
        Keep(article, "publisher", book.Publisher);
    }

    private static void Keep(ParsedArticle article, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            article.Extra.TryAdd(key, value);
        }
    }

    /// <summary>The number of a page of the printed book, in the middle of the text.</summary>
    [GeneratedRegex(
        """<[a-z]+\s[^<>]*(?:epub:type|role)\s*=\s*["'](?:doc-)?pagebreak["'][^<>]*>[^<>]{0,12}</[a-z]+>""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageBreak();
}
