using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Kinds;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Formats.Html.Threads;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html;

/// <summary>Saved web pages: metadata from JSON-LD, meta tags and the page; the body by <see cref="BodyExtractor"/>.</summary>
internal sealed class HtmlFormat : IArticleFormat<ParseContext>
{
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title"];

    public string Name => "html";

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".html", "text/html"), new(".htm", "text/html"), new(".xhtml", "application/xhtml+xml")];

    public double Recognize(ParseContext context)
    {
        var head = SkipComments(context.Head);
        foreach (var opening in Openings)
        {
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return 0.98;
            }
        }

        var named = context.IsNamedAs(this) || context.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
        var sample = head[..Math.Min(head.Length, 64 * 1024)];
        if (head.IsEmpty || head[0] != '<')
        {
            // A piece of a page may begin with words: the name says what it is, and the tags that it is so.
            return named && HtmlText.LooksLikeHtml(sample) ? 0.9 : 0;
        }

        if (sample.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return 0.9;
        }

        var tagged =
            sample.IndexOf("<p", StringComparison.OrdinalIgnoreCase) >= 0
            || sample.IndexOf("<div", StringComparison.OrdinalIgnoreCase) >= 0;
        return named && (tagged || IsTag(sample)) ? 0.9
            : tagged ? 0.75
            : 0.2;
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var page = HtmlDom.Open(context);
        var document = page.Document;
        var article = Read(page, context);
        if (BodyExtractor.IsScant(article) && (HiddenText.Show(document) | TemplateText.ShowAll(document, context)))
        {
            context.Note("body", "hidden elements and templates", "little text was found in what the page shows");
            var second = Read(page, context);
            article = BodyExtractor.IsScant(second) ? article : second;
        }

        if (BodyExtractor.IsScant(article) && ScriptedText.Find(page, context) is { } scripted)
        {
            BodyExtractor.ReadScripted(scripted, article, context);
        }

        if (BodyExtractor.IsScant(article))
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.BodyUncertain,
                    IsFrames(document)
                        ? "The page is a set of frames, whose text lies in files of their own; drop those."
                        : "Little text was found in the page; the article may be loaded by a script or cut by a paywall.",
                    "body"
                )
            );
        }

        if (SaverMarks.Find(context.Text) is { } saved)
        {
            article.Dates.Add(new DateClue(saved, DatePlace.Saved, "saved"));
        }

        return
            context.Options.NotAnArticle == NotAnArticle.Refuse
            && article.Warnings.Find(warning => warning.Code == WarningCodes.NotAnArticle) is { } kind
            ? throw new ArticleRejectedException(RejectionCodes.NoArticle, kind.Message + " Drop the article's own page.")
            : [article];
    }

    private static ParsedArticle Read(HtmlPage page, ParseContext context)
    {
        var article = new ParsedArticle { FromMarkup = true };
        var survey = PageSurvey.From(page, context);
        var declaredBody = HtmlMetadata.Read(page.Document, survey, article, context);
        BodyExtractor.Read(survey, article, declaredBody, context);
        var thread = PageThread.Find(survey, article.Blocks.Sum(block => block.Text.Length), context);
        survey.Body = thread?.First ?? survey.Body;
        var region = PageRegion.Find(survey, article);
        PageAuthors.Read(survey, article, region);
        PageDates.Read(survey, article, region);
        if (thread is not null)
        {
            thread.Fill(article, context);
            return article;
        }

        ArticleEnd.Cut(article);
        HeadLines.Tidy(article);
        PageLead.Take(survey, article);
        if (context.Options.NotAnArticle != NotAnArticle.Keep && PageKinds.Judge(survey, article, context) is { } kind)
        {
            article.Warnings.Add(kind.ToWarning());
        }

        return article;
    }

    private static bool IsFrames(IDocument document) => document.QuerySelector("frameset frame[src]") is not null;

    /// <summary>True for a text that begins with a whole tag: no XML of another kind is called a page.</summary>
    private static bool IsTag(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsAsciiLetter(text[1]) && text[1..].IndexOfAny('<', '>') is >= 0 and var end && text[end + 1] == '>';

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<!--") || head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf(head[1] == '?' ? "?>" : "-->");
            if (end < 0)
            {
                return head;
            }

            head = head[(end + (head[1] == '?' ? 2 : 3))..].TrimStart();
        }

        return head;
    }
}
