using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Authors among a page's <c>meta</c> elements: several of one name are several authors, other names repeat them.</summary>
internal sealed class MetaAuthorNames
{
    /// <summary>
    /// What the last word of such a name is, the others being a namespace: "article:author", "dc.creator", "lrt_authors".
    /// </summary>
    private static readonly HashSet<string> Words = new(
        "author authors creator byl byline bylines writer autor auteur articleauthor authorname".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>What a plugin for search engines writes above the author's name in the page's language.</summary>
    private static readonly HashSet<string> Labels = new(
        [
            "written by",
            "author",
            "by",
            "verfasst von",
            "geschrieben von",
            "écrit par",
            "escrito por",
            "scritto da",
            "geschreven door",
            "skrevet av",
            "skriven av",
            "skrevet af",
            "napisane przez",
            "autor",
            "auteur",
            "autore",
            "написано автором",
            "автор",
            "yazan",
            "ditulis oleh",
            "được viết bởi",
            "viết bởi",
            "tác giả",
            "執筆者",
            "작성자",
            "kirjoittanut",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly List<(string Key, bool IsMicrodata, List<string> Names)> _groups = [];
    private string? _label;

    /// <summary>True where the element was about an author.</summary>
    public bool Add(string name, string content, bool isMicrodata)
    {
        if (name is "twitter:label1" or "twitter:label2")
        {
            _label = content;
            return true;
        }

        var labelled = name is "twitter:data1" or "twitter:data2" && _label is not null && Labels.Contains(_label.TrimEnd(':'));
        if (
            !labelled
            && (
                name.StartsWith("twitter:", StringComparison.Ordinal)
                || !Words.Contains(name[(name.AsSpan().LastIndexOfAny(".:-_#") + 1)..])
            )
        )
        {
            return false;
        }

        // "article:author" is the address of a profile as often as a name.
        if (!NameKinds.IsAddress(content))
        {
            var key = isMicrodata ? "itemprop" : name;
            var group = _groups.Find(group => group.Key == key).Names;
            if (group is null)
            {
                group = [];
                _groups.Add((key, isMicrodata, group));
            }

            group.AddRange(MetaAuthors.Names(MetaValue.From(HtmlText.Decode(content))));
        }

        return true;
    }

    public IEnumerable<BylineClue> Clues() =>
        _groups
            .Where(group => group.Names.Count > 0)
            .Select(group => new BylineClue(group.Names, group.IsMicrodata ? BylinePlace.Microdata : BylinePlace.Meta));
}
