using System.Buffers;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Takes away what site generators put into Markdown: Liquid, Hugo shortcodes, WordPress shortcodes, Hashnode embeds, attribute lists,
/// wiki links, comments of MDX. One pass; code stays as it stands, and so do the pictures that tags name.
/// </summary>
internal sealed class TemplateTags
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["{%", "{{", "{:", "{/*", "){", "]{", " {#", "%[", "[[", .. WordPressTags.Openings],
        StringComparison.Ordinal
    );

    private readonly string _text;
    private readonly ParsedArticle _article;
    private readonly ReadBudget _budget;
    private readonly StringBuilder _clean;
    private Verbatim? _verbatim;

    private TemplateTags(string text, ParsedArticle article, ReadBudget budget)
    {
        (_text, _article, _budget) = (text, article, budget);
        _clean = new StringBuilder(text.Length);
    }

    public static string Remove(string markdown, ParsedArticle article, ReadBudget budget)
    {
        var first = markdown.AsSpan().IndexOfAny('{', '[') < 0 ? -1 : markdown.AsSpan().IndexOfAny(Openings);
        return first < 0 ? markdown : new TemplateTags(markdown, article, budget).Run(first);
    }

    private string Run(int at)
    {
        var copied = 0;
        while (at < _text.Length)
        {
            if (Take(at) is { } tag)
            {
                _clean.Append(_text, copied, at - copied);
                at = copied = Replace(tag, _text[at..tag.End]);
            }
            else
            {
                at++;
            }

            var next = _text.AsSpan(at).IndexOfAny(Openings);
            at = next < 0 ? _text.Length : at + next;
        }

        return _clean.Append(_text, copied, _text.Length - copied).ToString();
    }

    private TakenTag? Take(int at)
    {
        // A tag that never ends is looked for to the end of the text.
        _budget.Check();
        var rest = _text.AsSpan(at);
        _verbatim ??= Verbatim.Find(_text, _budget);
        if (_verbatim.Holds(at))
        {
            return rest.StartsWith("{%") ? LiquidTag.TakeRaw(_text, at)
                : rest.StartsWith("{{") ? HugoTag.TakeEscaped(_text, at)
                : null;
        }

        return rest[0] switch
        {
            '{' when rest[1] == '%' => LiquidTag.Take(_text, at, _article),
            '{' when rest[1] == '{' => rest.Length > 2 && rest[2] is '<' or '%'
                ? HugoTag.Take(_text, at, _article)
                : LiquidTag.TakeOutput(_text, at),
            '{' when rest[1] == '/' => Until(at, "*/}"),
            '{' => AttributeList.Take(_text, at),
            ')' or ']' or ' ' => AttributeList.TakeBare(_text, at),
            '%' => WikiTag.TakeEmbed(_text, at, _article),
            _ when rest[1] == '[' => WikiTag.Take(_text, at, _article),
            _ => WordPressTags.Take(_text, at),
        };
    }

    private TakenTag? Until(int at, string close)
    {
        var end = _text.IndexOf(close, at, StringComparison.Ordinal);
        return end < 0 ? null : new TakenTag(end + close.Length);
    }

    /// <summary>Returns where to go on; a tag that has a line to itself leaves no line behind.</summary>
    private int Replace(TakenTag tag, string source)
    {
        if (tag.Before is { } before && _clean.Length > 0 && _clean[^1] == before)
        {
            _clean.Length--;
        }

        _clean.Append(tag.Text);
        if (tag.Text.Length > 0)
        {
            return tag.End;
        }

        var start = LineStart();
        var end = _text.IndexOf('\n', tag.End);
        if (start < 0 || !_text.AsSpan(tag.End, (end < 0 ? _text.Length : end) - tag.End).IsWhiteSpace())
        {
            return tag.End;
        }

        _clean.Length = start;
        if (source.StartsWith("{:toc", StringComparison.Ordinal))
        {
            DropListItem();
        }

        return end < 0 ? _text.Length : end + 1;
    }

    /// <summary>kramdown puts a table of contents in the place of the list item before the mark.</summary>
    private void DropListItem()
    {
        var line = _clean.Length - 1;
        while (line > 0 && _clean[line - 1] != '\n')
        {
            line--;
        }

        if (line >= 0 && line < _clean.Length && (_clean[line] is '*' or '-' or '+' || char.IsAsciiDigit(_clean[line])))
        {
            _clean.Length = line;
        }
    }

    /// <summary>Start of the last line if it is blank so far; -1 where it isn't.</summary>
    private int LineStart()
    {
        var at = _clean.Length;
        while (at > 0 && _clean[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || _clean[at - 1] == '\n' ? at : -1;
    }
}
