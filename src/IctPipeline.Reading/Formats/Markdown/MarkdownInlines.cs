using System.Text;
using IctPipeline.Reading.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>A leaf's inlines as plain text.</summary>
/// <param name="Emphasized">All of it is bold or italic.</param>
/// <param name="Linked">Share of it that is link text.</param>
/// <param name="CaptionOnly">It follows a picture in the same paragraph and is emphasized: a caption.</param>
internal readonly record struct InlineText(string Text, bool Emphasized, double Linked, bool CaptionOnly, bool ExcerptMark);

/// <summary>Turns inlines into text and collects their images and links.</summary>
internal sealed class MarkdownInlines(ParsedArticle article)
{
    private readonly StringBuilder _text = new();

    /// <summary>Parts of the text that the author shows as they stand: code, formulas, entities, escaped characters.</summary>
    private readonly List<(int Start, int Length)> _kept = [];
    private int _emphasized;
    private int _linked;
    private int _images;
    private bool _excerptMark;

    public InlineText Read(LeafBlock leaf)
    {
        _text.Clear();
        _kept.Clear();
        (_emphasized, _linked, _images, _excerptMark) = (0, 0, 0, false);
        if (leaf.Inline is { } inline)
        {
            Children(inline);
        }

        var text = Trimmed();
        var length = text.Length;
        text = LeftMarks.Remove(text, _kept, tags: true, article);
        _emphasized -= length - text.Length;
        var emphasized = text.Length > 0 && _emphasized >= text.Length - 1;
        return new InlineText(
            text,
            emphasized,
            text.Length == 0 ? 0 : (double)_linked / text.Length,
            _images > 0 && emphasized,
            _excerptMark
        );
    }

    private string Trimmed()
    {
        var text = _text.ToString();
        var start = text.AsSpan().IndexOfAnyExcept(' ', '\n');
        if (start > 0 && _kept.Count > 0)
        {
            _kept.RemoveAll(part => part.Start < start);
            for (var i = 0; i < _kept.Count; i++)
            {
                _kept[i] = (_kept[i].Start - start, _kept[i].Length);
            }
        }

        text = start > 0 ? text[start..].TrimEnd() : text.Trim();
        while (_kept.Count > 0 && _kept[^1].Start + _kept[^1].Length > text.Length)
        {
            _kept.RemoveAt(_kept.Count - 1);
        }

        return text;
    }

    private void Keep(string text)
    {
        if (text.Length > 0)
        {
            _kept.Add((_text.Length, text.Length));
            _text.Append(text);
        }
    }

    private void Code(string code)
    {
        if (code.Contains('@', StringComparison.Ordinal))
        {
            article.CodeWithAddresses.Add(code);
        }

        Keep(code);
    }

    /// <summary>Two escaped stars are emphasis that an export escaped by mistake; one is a star.</summary>
    private void KeepEscaped(char escaped)
    {
        if (escaped != '*' || _text.Length == 0 || _text[^1] != '*')
        {
            _kept.Add((_text.Length, 1));
        }
        else if (_kept.Count > 0 && _kept[^1] == (_text.Length - 1, 1))
        {
            _kept.RemoveAt(_kept.Count - 1);
        }
    }

    private void Children(ContainerInline container)
    {
        foreach (var inline in container)
        {
            One(inline);
        }
    }

    private void One(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                if (literal.IsFirstCharacterEscaped && literal.Content.Length > 0)
                {
                    KeepEscaped(literal.Content.CurrentChar);
                }

                _text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                break;
            case LineBreakInline line:
                _text.Append(line.IsHard ? '\n' : ' ');
                break;
            case CodeInline code:
                Code(EscapedCode.Decode(code.Content));
                break;
            case HtmlEntityInline entity:
                Keep(entity.Transcoded.ToString());
                break;
            case HtmlInline html when WrittenTag.IsText(html):
                Keep(html.Tag);
                break;
            case HtmlInline html:
                Html(html.Tag);
                break;
            case FormulaInline formula:
                Keep(Formula.Plain(formula.Content));
                break;
            case AutolinkInline auto:
                article.Links.Add(new ArticleLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Url));
                _linked += auto.Url.Length;
                _text.Append(auto.Url);
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case DelimiterInline delimiter:
                _text.Append(delimiter.ToLiteral());
                Children(delimiter);
                break;
            case ContainerInline container:
                Children(container);
                break;
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        if (InlineEdges.AreSigns(emphasis))
        {
            var mark = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
            Keep(mark);
            Children(emphasis);
            Keep(mark);
            return;
        }

        var start = _text.Length;
        Children(emphasis);
        _emphasized += _text.Length - start;
    }

    private void Image(LinkInline image)
    {
        var start = _text.Length;
        Children(image);
        var alt = _text.ToString(start, _text.Length - start).Trim();
        _text.Length = start;
        _kept.RemoveAll(part => part.Start >= start);
        if (!string.IsNullOrWhiteSpace(image.Url))
        {
            _images++;
            article.Images.Add(new ArticleImage(image.Url, alt.Length > 0 ? alt : image.Title));
        }
    }

    private void Link(LinkInline link)
    {
        var start = _text.Length;
        Children(link);
        var text = _text.ToString(start, _text.Length - start).Trim();
        _linked += text.Length;
        if (!string.IsNullOrWhiteSpace(link.Url) && text.Length > 0 && link.Url[0] != '#')
        {
            article.Links.Add(new ArticleLink(link.Url, text));
        }
    }

    private void Html(string tag)
    {
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            _text.Append('\n');
        }
        else if (tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase) && TagAttributes.Get(tag, "src") is { Length: > 0 } src)
        {
            _images++;
            article.Images.Add(new ArticleImage(src, TagAttributes.Get(tag, "alt")));
        }
        else if (tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) && TagAttributes.Get(tag, "href") is { Length: > 0 } href)
        {
            article.Links.Add(new ArticleLink(href));
        }

        _excerptMark |= ExcerptMark.IsIn(tag);
    }
}
