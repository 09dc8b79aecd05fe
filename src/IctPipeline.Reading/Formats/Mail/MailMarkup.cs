using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>
/// The words of a mail in HTML. Unlike a page it has no furniture of a site around one text: all that it shows is meant to be read, but
/// for quotations, signatures and what newsletters say of themselves.
/// </summary>
internal static class MailMarkup
{
    /// <summary>Where mail programs put the mail that is answered.</summary>
    private const string Quotes =
        "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .gmail_attr, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote, "
        + ".zmail_extra, .tutanota_quote";

    private const string Signatures =
        ".gmail_signature, [data-smartmail=gmail_signature], .gmail_signature_prefix, .moz-signature, #Signature, "
        + ".protonmail_signature_block, #AppleMailSignature, #ms-outlook-mobile-signature";

    /// <summary>UTF-16 code units of a small print, and of the text of a link in it.</summary>
    private const int MaxSmallPrint = 500;

    /// <summary>A small print is at most this part of the mail.</summary>
    private const int Smallness = 3;

    private const int MaxLinkText = 60;

    /// <param name="html">Decoded.</param>
    /// <param name="article">Receives blocks, images and links.</param>
    /// <returns>The head of the mail whose words these are; null where they are the sender's.</returns>
    public static QuotedHead? Read(string html, bool isForward, ParsedArticle article, ParseContext context)
    {
        var document = HtmlDom.Parse(html, context).Document;
        RemovePictures(document);
        RemoveAll(document, Signatures);
        RemoveSmallPrint(document);
        var whole = isForward ? null : document.Body?.Clone() as IElement;
        if (!isForward)
        {
            RemoveAll(document, Quotes);
        }

        var found = Blocks(document.Body, article, context);
        // A mail that is nothing but quotation passes on what it quotes.
        found = found.Blocks.Exists(block => block.Text.Any(char.IsLetter)) || whole is null ? found : Blocks(whole, article, context);
        var head = MailLines.KeepOwn(found.Blocks, isForward);
        article.Blocks.AddRange(PageBlocks.Filter(found.Blocks, article));
        article.Images.AddRange(found.Images);
        article.Links.AddRange(found.Links);
        article.CodeWithAddresses.AddRange(found.CodeWithAddresses);
        return head;
    }

    private static ParsedArticle Blocks(IElement? body, ParsedArticle article, ParseContext context)
    {
        var found = new ParsedArticle { FromMarkup = true, Title = article.Title };
        if (body is not null)
        {
            new DomBlocks(found, context).Read(body);
        }

        return found;
    }

    /// <summary>Pictures inside the mail have no address that would last, and those of one pixel tell who opened it.</summary>
    private static void RemovePictures(IHtmlDocument document)
    {
        foreach (var image in document.QuerySelectorAll("img").ToList())
        {
            var source = image.GetAttribute("src") ?? "";
            if (!source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || IsPixel(image))
            {
                image.Remove();
            }
        }
    }

    private static bool IsPixel(IElement image)
    {
        var style = (image.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("width:1px", StringComparison.OrdinalIgnoreCase)
            || style.Contains("height:1px", StringComparison.OrdinalIgnoreCase)
            || style.Contains("width:0", StringComparison.OrdinalIgnoreCase)
            || image.GetAttribute("width") is "0" or "1"
            || image.GetAttribute("height") is "0" or "1";
    }

    private static void RemoveAll(IHtmlDocument document, string selector)
    {
        foreach (var element in document.QuerySelectorAll(selector).ToList())
        {
            element.Remove();
        }
    }

    /// <summary>The lines with a link to leave the list or to see the letter as a page: such links name the reader.</summary>
    private static void RemoveSmallPrint(IHtmlDocument document)
    {
        var most = Math.Min(MaxSmallPrint, (document.Body?.TextContent.Length ?? 0) / Smallness);
        foreach (var link in document.QuerySelectorAll("a").ToList())
        {
            var text = DomText.Of(link);
            if (text.Length > MaxLinkText || !(MailWords.Unsubscribe.IsMatch(text) || MailWords.Browser.IsMatch(text)))
            {
                continue;
            }

            INode small = link;
            for (var parent = link.ParentElement; parent is not null && parent.LocalName != "body"; parent = parent.ParentElement)
            {
                if (parent.TextContent.Length > most)
                {
                    break;
                }

                small = parent;
            }

            small.Parent?.RemoveChild(small);
        }
    }
}
