using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>Holds a page's blocks against the text that its JSON-LD declares as the article's.</summary>
internal static class DeclaredBody
{
    private const int MinLength = 250;
    private const int ShingleWords = 4;

    /// <summary>UTF-16 code units of a standfirst.</summary>
    private const int MinLead = 60;

    /// <summary>Share of a block's word groups that the declared text must hold for the block to be the article's.</summary>
    private const double BlockShare = 0.5;

    /// <summary>Share of the declared text that the kept blocks must make up; else the declaration is a summary or another text.</summary>
    private const double Coverage = 0.75;

    /// <summary>Share of the blocks that a declaration must confirm; else it is only the article's opening.</summary>
    private const double MinKept = 0.55;

    /// <summary>Where less than this share of the declared text stands in the blocks, they are no part of the article.</summary>
    private const double Elsewhere = 0.2;

    /// <returns>
    /// The blocks that are the article's: all, those that the declaration has, or the declaration where the page shows another text or
    /// none.
    /// </returns>
    public static List<Block> Settle(string declared, List<Block> blocks, ParseContext context)
    {
        // Entities are often escaped once more on their way into JSON.
        declared = declared.Contains("&amp;", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(declared) : declared;
        var text =
            HtmlText.LooksLikeHtml(declared) || declared.Contains('&', StringComparison.Ordinal) ? HtmlText.Decode(declared) : declared;
        if (text.Length < MinLength)
        {
            return blocks;
        }

        var shingles = Shingles(text).ToHashSet();
        var covered = new HashSet<int>();
        var confirmed = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            var own = Shingles(blocks[i].Text).ToList();
            var shared = own.Where(shingles.Contains).ToList();
            confirmed[i] =
                own.Count == 0 ? text.Contains(blocks[i].Text, StringComparison.Ordinal) : shared.Count >= own.Count * BlockShare;
            covered.UnionWith(confirmed[i] ? shared : []);
        }

        var lead = Lead(blocks, Array.IndexOf(confirmed, true));
        var kept = blocks
            .Where((block, i) => confirmed[i] || i == lead || (block.Kind == BlockKind.Heading && OpensConfirmed(blocks, confirmed, i)))
            .ToList();
        if (shingles.Count > 0 && covered.Count < shingles.Count * Elsewhere && text.Length > Length(blocks))
        {
            context.Note("body", "JSON-LD articleBody", "the page shows another text or none");
            return Paragraphs(declared, context);
        }

        var settles = covered.Count >= shingles.Count * Coverage && Length(kept) >= Length(blocks) * MinKept;
        context.Note(
            "body",
            "JSON-LD articleBody",
            $"{kept.Count} of {blocks.Count} blocks have {covered.Count} of {shingles.Count} groups of words"
                + (settles ? "" : ", which settles nothing")
        );
        return settles ? kept : blocks;
    }

    private static int Length(List<Block> blocks) => blocks.Sum(block => block.Text.Length);

    /// <summary>
    /// The index of a standfirst, which declared texts lack too: a sentence right above the first of them and in one box with it; -1 where
    /// there is none.
    /// </summary>
    private static int Lead(List<Block> blocks, int first) =>
        first > 0
        && blocks[first - 1] is { Kind: BlockKind.Paragraph, Text.Length: >= MinLead } above
        && ReferenceEquals(above.Box, blocks[first].Box)
        && HtmlText.EndsSentence(above.Text)
            ? first - 1
            : -1;

    /// <summary>Declared texts lack headings: one stays where the text right under it does.</summary>
    private static bool OpensConfirmed(List<Block> blocks, bool[] confirmed, int heading)
    {
        var under = heading + 1;
        while (under < blocks.Count && blocks[under].Kind is BlockKind.Heading or BlockKind.Caption)
        {
            under++;
        }

        return under < blocks.Count && confirmed[under];
    }

    /// <summary>The blocks of a text that is HTML or has a line a paragraph.</summary>
    public static List<Block> Paragraphs(string declared, ParseContext context)
    {
        var article = new ParsedArticle();
        if (HtmlText.LooksLikeHtml(declared))
        {
            HtmlFragment.Read(declared, article, context);
            return article.Blocks;
        }

        return HtmlText
            .Decode(declared)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new Block(BlockKind.Paragraph, line))
            .ToList();
    }

    private static IEnumerable<int> Shingles(string text)
    {
        var words = new Queue<int>(ShingleWords);
        var hash = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = inside ? (hash * 31) + char.ToLowerInvariant(c) : char.ToLowerInvariant(c);
                inside = true;
                continue;
            }

            if (inside && Push(words, hash) is { } shingle)
            {
                yield return shingle;
            }

            inside = false;
        }

        if (inside && Push(words, hash) is { } last)
        {
            yield return last;
        }
    }

    private static int? Push(Queue<int> words, int hash)
    {
        words.Enqueue(hash);
        if (words.Count > ShingleWords)
        {
            words.Dequeue();
        }

        return words.Count == ShingleWords ? words.Aggregate(17, (sum, word) => unchecked((sum * 486187739) + word)) : null;
    }
}
