using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>The Markdown and HTML that <see cref="LeftMarks"/> finds in text that should be plain.</summary>
internal static partial class LeftMarkPatterns
{
    [GeneratedRegex(
        """
            (?<![\p{L}\d])
            !\[(?<alt>[^\]\n]*)\]
            (?:
              \((?<url>(?:[^()\n]|\([^()\n]*\))*)\)      # an address, which may have one pair of parentheses
              | \[[^\]\n]*\]                             # a reference
              | (?=\s|$)                                 # nothing: the address was lost
            )
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Images();

    [GeneratedRegex(
        """
            \[(?<text>[^\[\]\n]*)\]
            \(
            (?<url>
              (?:https?:|mailto:|/|\#|\.{1,2}/|<)
              (?:
                [^()\s]
                | \([^()\s]*\)               # a pair of parentheses
                | \([^()\s]*(?=\)\s)         # one that the link's own closes
              )*
            )
            (?:
              \s+["'“][^"'”\n]*["'”]         # a title
              | \s+[a-z]+=\S+                # an attribute
            )?
            \s*
            (?:\)|(?=\s|$))                  # the end may be lost
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Links();

    /// <summary>Numbers and words; "[^0-9]" and "[^,]" are patterns that a text shows.</summary>
    [GeneratedRegex(@"\[\^(?:\d{1,4}|[\p{L}_][\p{L}\p{N}_]{2,}(?:[-.:][\p{L}\p{N}_]+)*|fn\d+|[a-z]|\*)\]:?", RegexOptions.NonBacktracking)]
    public static partial Regex Footnotes();

    /// <summary>References that are defined nowhere: "[words][]", "[words][12]", "[words][the-name]".</summary>
    [GeneratedRegex(
        """
            (?<![\w\]])
            \[([^\[\]\n]*[\p{L}#][^\[\]\n]*)\]
            \[
            (?:
              \d{1,3}
              | [a-z\d]+(?:-[a-z\d]+)+
            )?
            \]
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex References();

    [GeneratedRegex(
        """
            (?:\A|(?<=\s))
            \[[^\[\]\s]{1,40}\]:
            \s*(?:https?:|/)\S+
            (?:\s+"[^"\n]*")?       # a title
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Definitions();

    [GeneratedRegex(
        """
            </?
            (?:
              a|abbr|address|article|aside|audio|b|big|blockquote|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed
              |figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|link|main|mark|nav|nobr
              |object|ol|p|param|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup
              |table|tbody|td|th|thead|tr|tt|u|ul|var|video
            )
            (?:[\s"'/][^<>]*)?      # attributes
            >
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    public static partial Regex Tags();

    [GeneratedRegex(@"<!--(?:[^-]|-[^-]|--[^>])*-->", RegexOptions.NonBacktracking)]
    public static partial Regex Comments();

    [GeneratedRegex(
        """
            (?<![A-Za-z0-9*\\])\*{2,3}(?!\*)       # opening, not behind a word or an escape
            ([^*\n]*[^*\s][^*\n]*?)
            \*{2,3}(?!\*)
            | (?<=[^\s*])\*\*                      # around punctuation right behind words
            ([.,:;!?)\]。，、：]+)
            \*\*(?!\*)
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Stars();

    /// <summary>Not "*.jar", no cron table, no product.</summary>
    [GeneratedRegex(
        """
            (?<![\w*\\/])\*
            (?=\p{L})
            (
              [^*\n]{1,300}
              (?<=[\p{L}\p{N}.!?:)”"])
            )
            \*(?![\w*])
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Star();

    /// <summary>A mark at the head of a paragraph, or at its end, whose partner stands in another.</summary>
    [GeneratedRegex(
        """
            \A\*{2,3}\s*(?=[\p{L}\p{N}"“])               # at the head
            | (?<=\s)\*{2}(?=\p{Lu}\w)                   # before a word with a capital
            | (?<=[\p{L}\p{N}.!?:;"”)])\*{2,3}\z         # at the end
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Broken();

    [GeneratedRegex(@"(?<![\w_])__(?=[^_\n]*[^\w_])([^_\n]+?)__(?![\w_])", RegexOptions.None, 1000)]
    public static partial Regex Underlines();

    [GeneratedRegex(@"(?<![~\p{L}\d])~~(?!~)([^~\n]+)~~(?!~)", RegexOptions.None, 1000)]
    public static partial Regex Struck();
}
