using System.Collections.Frozen;
using AngleSharp.Dom;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>Reads roles off class names and ids, word by word ("relatedPosts", "share-bar", "article__body").</summary>
internal static class NodeNames
{
    private const int MaxWord = 24;
    private const int MaxWords = 40;
    private const string Resource = "node-names.tsv";

    /// <summary>The kind of those rows that name no role.</summary>
    private const string Style = "style";

    private static readonly FrozenDictionary<string, NodeRole> Words = Build();

    private static readonly FrozenDictionary<string, NodeRole>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Ids of more words than this are made from headings ("sharing-code-with-others").</summary>
    private const int MaxIdWords = 3;

    /// <summary>Two neighbours of which neither means what it says alone: <c>overflow-hidden</c> hides nothing of a text.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Styles = WordTable
        .Load(Resource)[Style]
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Shorter words count only where they stand alone: pieces of generated names ("hJpAds") mean nothing.</summary>
    private const int MinPiece = 4;

    /// <summary>Digits of a box's number: longer ones are of generated names.</summary>
    private const int MaxDigits = 2;

    public static NodeRole Of(IElement element)
    {
        var id = element.GetAttribute("id");
        var role = Of(element.GetAttribute("class"));

        // Custom elements say what they are by their own name, boxes of some editors by their type ("RelatedOneNews").
        role |=
            element.LocalName.Contains('-', StringComparison.Ordinal) ? Of(element.LocalName)
            : element.LocalName is "div" ? Of(element.GetAttribute("type"))
            : NodeRole.None;
        if (id is null || id.AsSpan().Count('-') + id.AsSpan().Count('_') >= MaxIdWords)
        {
            return role;
        }

        // An id such as "maincontent" is the page's main column, with all that stands in it.
        return role | (id.Contains("main", StringComparison.OrdinalIgnoreCase) ? Of(id) & ~NodeRole.Content : Of(id));
    }

    /// <summary>Roles of every word, and of every two neighbours written as one ("article-body").</summary>
    public static NodeRole Of(ReadOnlySpan<char> names)
    {
        var (role, before) = (NodeRole.None, NodeRole.None);
        Span<char> pair = stackalloc char[MaxWord * 2];
        var previous = 0;
        var words = 0;
        for (var at = 0; at < names.Length && words < MaxWords; words++)
        {
            while (at < names.Length && !char.IsAsciiLetter(names[at]))
            {
                // White space ends a name: "article body" are two names, "article-body" is one. So do digits: names with them between
                // letters are generated.
                previous = char.IsWhiteSpace(names[at]) || char.IsAsciiDigit(names[at]) ? 0 : previous;
                at++;
            }

            var length = WordLength(names[at..]);
            if (length is 0 or > MaxWord)
            {
                at += Math.Max(length, 1);
                previous = 0;
                continue;
            }

            var word = pair.Slice(previous, length);
            names.Slice(at, length).ToLowerInvariant(word);
            var isGenerated = at > 0 && char.IsAsciiDigit(names[at - 1]);
            var alone =
                length >= MinPiece
                || (
                    (at == 0 || !char.IsAsciiLetter(names[at - 1]))
                    && (at + length == names.Length || !char.IsAsciiLetterOrDigit(names[at + length]) || IsCounted(names, at, length))
                );
            if (previous > 0 && Styles.Contains(pair[..(previous + length)]))
            {
                role = before;
            }
            else
            {
                before = role;
                role |= alone && !isGenerated && Lookup.TryGetValue(word, out var single) ? single : NodeRole.None;
                role |=
                    previous > 0 && previous + length >= MinPiece && Lookup.TryGetValue(pair[..(previous + length)], out var both)
                        ? both
                        : NodeRole.None;
            }

            word.CopyTo(pair);
            previous = length;
            at += length;
        }

        return role;
    }

    /// <summary>
    /// "ad1", "ads2": a whole name that is an advertisement's with its number. Other words with numbers (<c>toc1</c>, <c>top2</c>,
    /// <c>nav1</c>) are anchors of an article's own sections as often.
    /// </summary>
    private static bool IsCounted(ReadOnlySpan<char> names, int at, int length)
    {
        if (names.Slice(at, length) is not ("ad" or "ads"))
        {
            return false;
        }

        var rest = names[(at + length)..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        return digits is > 0 and <= MaxDigits
            && (at == 0 || char.IsWhiteSpace(names[at - 1]))
            && (digits == rest.Length || char.IsWhiteSpace(rest[digits]));
    }

    /// <summary>Up to the next mark or the next capital after a small letter.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length
            && char.IsAsciiLetter(text[length])
            && !(length > 0 && char.IsAsciiLetterUpper(text[length]) && char.IsAsciiLetterLower(text[length - 1]))
        )
        {
            length++;
        }

        return length;
    }

    private static FrozenDictionary<string, NodeRole> Build()
    {
        var words = new Dictionary<string, NodeRole>(StringComparer.Ordinal);
        var table = WordTable.Load(Resource);
        foreach (var kind in table.Kinds.Where(kind => kind != Style))
        {
            var role = Enum.Parse<NodeRole>(kind, ignoreCase: true);
            foreach (var word in table[kind])
            {
                words[word] = words.GetValueOrDefault(word) | role;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
