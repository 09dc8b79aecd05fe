using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Cuts what a site puts under a text once its author and its own name are known: notes on the author, headings of other stories, calls to
/// subscribe and to buy, and what a firm says of itself. Only the last blocks are looked at, and never much of the text goes.
/// </summary>
internal static partial class ArticleEnd
{
    private static readonly WordTable Table = WordTable.Load("article-end.tsv");

    /// <summary>Blocks at the end that may be no text.</summary>
    private const int MaxTail = 14;

    /// <summary>UTF-16 code units from the first of them to the end.</summary>
    private const int MaxTailText = 1_800;

    /// <summary>What is cut is at most one part in this many of the text.</summary>
    private const int MinParts = 4;

    /// <summary>UTF-16 code units of a heading.</summary>
    private const int MaxHeading = 80;

    /// <summary>UTF-16 code units of a site's name: a shorter one is a word of the text, too.</summary>
    private const int MinSite = 4;

    /// <summary>UTF-16 code units behind the site's name in which a sentence says what it is.</summary>
    private const int MaxBehind = 60;

    /// <summary>UTF-16 code units of a sentence.</summary>
    private const int MinSentence = 35;

    /// <summary>UTF-16 code units of a page's last lines, items of a menu in one of them, and code units of an item.</summary>
    private const int MaxFoot = 500;
    private const int MinMenu = 3;
    private const int MaxMenuItem = 30;

    private static readonly string[] Headings = Table["heading"];
    private static readonly string[] Nouns = Table["noun"];
    private static readonly string[] Notes = Table["note"];
    private static readonly string[] About = Table["about"];
    private static readonly string[] Claims = Table["claim"];

    public static void Cut(ParsedArticle article)
    {
        var blocks = article.Blocks;
        var whole = blocks.Sum(block => block.Text.Length);
        var (length, count) = (0, blocks.Count);
        for (var i = count - 1; i >= Math.Max(1, count - MaxTail); i--)
        {
            length += blocks[i].Text.Length;
            if (length > Math.Min(MaxTailText, whole / MinParts))
            {
                break;
            }

            var text = blocks[i].Text.AsSpan().Trim(" *_–—-•→»>()[]\"“”").ToString();
            if (text.Length == 0 || blocks[i].Kind is BlockKind.Code or BlockKind.Table)
            {
                continue;
            }

            if (Ends(article, blocks, i, text))
            {
                blocks.RemoveRange(i, blocks.Count - i);
            }
            else if (Array.Exists(Notes, words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase)))
            {
                blocks.RemoveAt(i);
            }
        }

        while (blocks.Count < count && blocks.Count > 1 && blocks[^1] is { Kind: BlockKind.Heading, Text: var last } && !IsSentence(last))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    /// <summary>True where a block and all behind it are no text.</summary>
    private static bool Ends(ParsedArticle article, List<Block> blocks, int at, string text) =>
        AuthorNotes.Is(text, article.Authors)
        || IsFoot(blocks, at)
        || (text.Length <= MaxHeading && !IsSentence(text) && (IsOthers(text) || IsAbout(article, blocks, at, text)))
        || (IsDated(article) && Praises(text, article.Site));

    /// <summary>
    /// "Front page | Sports | Mail" and "Copyright 1999", in one paragraph or several, as old pages have them; no sentence stands among or
    /// behind them: the rights may be a picture's.
    /// </summary>
    private static bool IsFoot(List<Block> blocks, int at) =>
        blocks[at].Text.Length <= MaxFoot
        && Lines(blocks[at]).Exists(line => IsFootLine(line, blocks[at]))
        && blocks.Skip(at).All(block => Lines(block).TrueForAll(line => IsFootLine(line, block) || !IsSentence(line)));

    private static List<string> Lines(Block block) => [.. block.Text.Split('\n', StringSplitOptions.TrimEntries)];

    private static bool IsFootLine(string line, Block block) => IsMenu(line, block.Linked) || Rights().IsMatch(line);

    private static bool IsMenu(string line, double linked) =>
        linked > 0 && line.Split('|') is { Length: >= MinMenu } parts && Array.TrueForAll(parts, part => part.Trim().Length <= MaxMenuItem);

    /// <summary>Pages without a day are as often what a firm says of itself from the first word on.</summary>
    private static bool IsDated(ParsedArticle article) =>
        article.Authors.Count > 0 || article.Dates.Exists(clue => clue.Source == DateSource.Metadata);

    /// <summary>"More Articles You Might Enjoy", "Bài viết khác": an opening, and a word for what other pages are.</summary>
    private static bool IsOthers(string text) =>
        Array.Exists(Headings, words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
        && Array.Exists(Nouns, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"About Acme" over what Acme is; the same heading in a text has its text below it.</summary>
    private static bool IsAbout(ParsedArticle article, List<Block> blocks, int at, string text)
    {
        var opening = Array.Find(About, words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase));
        if (opening is null || at + 1 >= blocks.Count)
        {
            return false;
        }

        var name = text[opening.Length..].Trim(' ', ':', '®', '™');
        return name.Length >= 2 && (name.Equals(article.Site, StringComparison.OrdinalIgnoreCase) || Opens(blocks[at + 1].Text, name));
    }

    /// <summary>"Acme is a leading provider of …" at the end of Acme's own page.</summary>
    private static bool Praises(string text, string? site)
    {
        if (site is not { Length: >= MinSite } || !Opens(text, site))
        {
            return false;
        }

        var at = text.IndexOf(site, StringComparison.OrdinalIgnoreCase) + site.Length;
        var behind = text.AsSpan(at, Math.Min(MaxBehind, text.Length - at));
        foreach (var claim in Claims)
        {
            if (behind.IndexOf(claim, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a text begins with a name, or with an article before it.</summary>
    private static bool Opens(string text, string name) =>
        text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and <= 4 and var at
        && (at == 0 || text.StartsWith("The ", StringComparison.OrdinalIgnoreCase));

    private static bool IsSentence(string text) => text.Length > MinSentence && text[^1] is '.' or '!' or '…' or '。';

    /// <summary>"Copyright 1999", "Copyright © 2003-2008".</summary>
    [GeneratedRegex(
        @"^ [(]? copyright [ ] (?: ©[ ]? | \(c\)[ ]? )? (?: 19 | 20 ) [0-9]{2} \b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking
    )]
    private static partial Regex Rights();
}
