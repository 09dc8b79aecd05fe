using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PostScore.Checks;

/// <summary>Finds what looks like markup in title, lead and body, except where the author marked it as code.</summary>
internal static partial class Markup
{
    private static readonly (string Kind, Regex Pattern)[] Kinds =
    [
        ("tag", Tag()),
        ("component", Component()),
        ("comment", Comment()),
        ("entity", Entity()),
        ("liquid", Liquid()),
        ("mustache", Mustache()),
        ("wordpress", WordPress()),
        ("embed", Embed()),
        ("image", Image()),
        ("link", Link()),
        ("reference", Reference()),
        ("definition", Definition()),
        ("wikilink", WikiLink()),
        ("attributes", Attributes()),
        ("bold", Bold()),
        ("underlines", Underlines()),
        ("italic", Italic()),
        ("strike", Strike()),
        ("heading", Heading()),
        ("rule", Rule()),
        ("table", TableRule()),
        ("row", Row()),
        ("footnote", Footnote()),
        ("container", Container()),
        ("alert", Alert()),
        ("toc", Toc()),
        ("fence", Fence()),
        ("backticks", Backticks()),
        ("bullet", Bullet()),
        ("quote", Quote()),
        ("escape", Escape()),
        ("data", Data()),
        ("control", Control()),
        ("invisible", Invisible()),
        ("import", Import()),
        ("htmlAttribute", HtmlAttribute()),
        ("frontMatter", FrontMatter()),
        ("emoji", Emoji()),
        ("math", Math()),
        ("mark", Mark()),
    ];

    public static IEnumerable<Finding> Find(Post post)
    {
        var article = post.Article!;
        string? code = null;
        foreach (var (field, text) in new[] { ("title", article.Title), ("lead", article.Lead), ("body", article.Body) })
        {
            if (string.IsNullOrEmpty(text))
            {
                continue;
            }

            foreach (var (kind, pattern) in Kinds)
            {
                foreach (Match match in pattern.Matches(text))
                {
                    code ??= SourceText.Code(SourceText.Body(post.Source));
                    if (field == "body" && code.Contains(SourceText.Fold(match.Value), StringComparison.Ordinal))
                    {
                        continue;
                    }

                    var from = System.Math.Max(0, match.Index - 50);
                    var to = System.Math.Min(text.Length, match.Index + match.Length + 60);
                    yield return new Finding(post, $"{kind}{(field == "body" ? "" : "@" + field)}", text[from..to].Replace('\n', '⏎'));
                    break;
                }
            }
        }
    }

    [GeneratedRegex(
        @"</?(?:a|abbr|address|article|aside|audio|b|blockquote|body|br|button|canvas|center|cite|code|col|colgroup|dd|del"
            + @"|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins"
            + @"|kbd|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select"
            + @"|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u"
            + @"|ul|var|video)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?[A-Z][A-Za-z.]+(?:\s[^<>]*)?/?>")]
    private static partial Regex Component();

    [GeneratedRegex(@"<!--|-->")]
    private static partial Regex Comment();

    [GeneratedRegex(@"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\{%[^%\n]{0,80}(?:%\})?|%\}")]
    private static partial Regex Liquid();

    [GeneratedRegex(@"\{\{[^{}\n]{0,80}(?:\}\})?|\}\}")]
    private static partial Regex Mustache();

    [GeneratedRegex(
        @"\[/?(?:caption|gallery|embed|video|audio|youtube|code|sourcecode|php|css|html|quote|column|button|vc_\w+|et_pb_\w+"
            + @"|su_\w+|contact-form\S*)(?:\s[^\]]*)?\]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WordPress();

    [GeneratedRegex(@"%\[[^\]]*\]?")]
    private static partial Regex Embed();

    [GeneratedRegex(@"!\[.{0,40}")]
    private static partial Regex Image();

    [GeneratedRegex(@"\]\((?:https?:|/|#|\.|mailto:|<|[\w-]+\.\w+).{0,30}")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[[^\[\]\n]+\] ?\[[^\[\]\n]*\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^ {0,3}\[[^\[\]\n]+\]:\s*\S+", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!?\[\[[^\[\]\n]+\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\{:[^}\n]*\}|\{[#.][\w-][^}\n]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\*\*[^*\s]*\*{0,2}")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<!\w)__(?=\S)[^_\n]{0,40}|[^\s_]__(?!\w)")]
    private static partial Regex Underlines();

    [GeneratedRegex(@"(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])|(?<![\w_])_[^_\s][^_\n]*_(?![\w_])")]
    private static partial Regex Italic();

    [GeneratedRegex(@"~~[^~\s]*")]
    private static partial Regex Strike();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s.{0,40}", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|\* \* \*|- - -)\s*$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\|\s*:?-{2,}:?\s*\||:?-{3,}:?\s*\|\s*:?-{3,}")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\|.*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[\^[^\]\n]+\]")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^:{3,}.{0,30}|^!!! ?\w+", RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"\[![A-Za-z]+\]")]
    private static partial Regex Alert();

    [GeneratedRegex(
        @"^\s*(?:\[TOC\]|\{:\s?toc\}|\[\[_?TOC_?\]\]|[*-] TOC|@\[TOC\].*)\s*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Toc();

    [GeneratedRegex(@"^\s*(?:```|~~~).{0,30}", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`[^`\n]+`|``")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^\s*[-*+] \S.{0,30}", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^>.{0,30}", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\\[*_#\[\]()`>!~|{}.+\-]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"data:[a-z]+/[a-z+.\-]+;base64")]
    private static partial Regex Data();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F]")]
    private static partial Regex Control();

    [GeneratedRegex(@"[\u200B\u2060\uFEFF\u00AD\u200E\u200F]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^(?:import|export)\s.{0,60}(?:from\s+)?['""][^'""\n]+['""];?\s*$|\{/\*|\*/\}", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\b(?:align|width|height|class|className|style|href|src|target|rel|alt)=[""'][^""'\n]*[""']")]
    private static partial Regex HtmlAttribute();

    [GeneratedRegex(
        @"\A(?:.*\n){0,3}?(?:layout|title|date|tags|categories|author|cuid|slug|datePublished|draft|description) ?[:=] .{0,40}"
    )]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"(?<![\w:]):[a-z][a-z0-9_+\-]*:(?![\w:])")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\$\$.{0,40}")]
    private static partial Regex Math();

    [GeneratedRegex(@"(?<![\w=])==[^=\s][^=\n]*==(?![\w=])")]
    private static partial Regex Mark();
}
