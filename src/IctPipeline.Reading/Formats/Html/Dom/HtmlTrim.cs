using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Takes out of a page, before a tree is built, what would cost more than it is worth. Nesting is kept within
/// <see cref="ReadLimits.MaxHtmlDepth"/>, since building a tree takes time that grows with the square of its depth: tags that would go
/// deeper are left out; their text stays. Scripts and style sheets, a third of what news sites send, are emptied: a parser would go through
/// them letter by letter. The nodes that the tree will have are counted on the way, those included that a parser makes by itself: it opens
/// every mark of emphasis that was not closed again in each block.
/// </summary>
internal static class HtmlTrim
{
    /// <param name="scripts">Gets where scripts stood in the page; null to leave scripts and style sheets as they are.</param>
    /// <returns>The text itself where there is nothing to take out.</returns>
    /// <exception cref="ArticleRejectedException">The tree would have more nodes than it may.</exception>
    public static string Run(string html, int maxDepth, NodeBudget nodes, List<Range>? scripts = null)
    {
        var open = new OpenFormats();
        using var kept = new KeptText(html);
        var scanner = new TagScanner(html);
        var (depth, left) = (0, 0);
        while (scanner.Next())
        {
            // Itself, and the text behind it.
            nodes.Add(2 + scanner.Parts + open.Reopened(scanner));
            if (scanner.IsFlat)
            {
                continue;
            }

            if (scanner.IsEnd)
            {
                if (left == 0)
                {
                    depth -= depth > 0 ? 1 : 0;
                    continue;
                }

                left--;
            }
            else if (depth < maxDepth && left == 0)
            {
                depth++;
                if (scripts is not null && scanner.IsClosedCode && IsOfNoUse(scanner, html))
                {
                    if (scanner.IsScript)
                    {
                        scripts.Add(scanner.Content);
                    }

                    kept.Skip(scanner.Content);
                }

                continue;
            }
            else
            {
                left++;
            }

            kept.Skip(scanner.Start..scanner.End, " ");
        }

        nodes.Add(scanner.Parts);
        return kept.ToString();
    }

    /// <summary>
    /// Data about the page and templates of its text are looked for in the tree. A script with a comment may go on behind what looks like
    /// its end (HTML, 13.2.5.19), which is the parser's to tell.
    /// </summary>
    private static bool IsOfNoUse(TagScanner tag, string html) =>
        !tag.IsScript
        || (
            (!Has(tag.Tag, "type") || Has(tag.Tag, "javascript") || Has(tag.Tag, "module") || Has(tag.Tag, "application/json"))
            && html.AsSpan()[tag.Content].IndexOf("<!--") < 0
        );

    private static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A text without some of its parts, in a buffer that is lent: pages are large, and large objects are dear to collect.
    /// </summary>
    private sealed class KeptText(string text) : IDisposable
    {
        private char[]? _buffer;
        private int _length;
        private int _copied;

        /// <param name="instead">No longer than the part.</param>
        public void Skip(Range part, string instead = "")
        {
            _buffer ??= ArrayPool<char>.Shared.Rent(text.Length);
            Append(text.AsSpan(_copied, part.Start.Value - _copied));
            Append(instead);
            _copied = part.End.Value;
        }

        public override string ToString()
        {
            if (_buffer is null)
            {
                return text;
            }

            Append(text.AsSpan(_copied));
            _copied = text.Length;
            return new string(_buffer, 0, _length);
        }

        public void Dispose()
        {
            if (_buffer is not null)
            {
                ArrayPool<char>.Shared.Return(_buffer);
            }
        }

        private void Append(ReadOnlySpan<char> part)
        {
            part.CopyTo(_buffer.AsSpan(_length));
            _length += part.Length;
        }
    }
}
