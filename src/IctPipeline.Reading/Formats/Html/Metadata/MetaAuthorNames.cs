using System.Collections.Frozen;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Authors among a page's <c>meta</c> elements: several of one name are several authors, other names repeat them.</summary>
internal sealed class MetaAuthorNames
{
    private static readonly WordTable Table = WordTable.Load("meta-author-names.tsv");

    /// <summary>
    /// What the last word of such a name is, the others being a namespace: "article:author", "dc.creator", "lrt_authors".
    /// </summary>
    private static readonly FrozenSet<string> Words = Table["name"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a plugin for search engines writes above the author's name in the page's language.</summary>
    private static readonly FrozenSet<string> Labels = Table["label"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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

            var names = MetaAuthors.Names(MetaValue.From(HtmlText.Decode(content)));
            group.AddRange(
                name.Contains("citation", StringComparison.Ordinal) ? names.SelectMany(InvertedNames.Turn)
                : name.EndsWith("creator", StringComparison.Ordinal) ? names.Select(InvertedNames.TurnSure)
                : names
            );
        }

        return true;
    }

    public IEnumerable<BylineClue> Clues() =>
        _groups
            .Where(group => group.Names.Count > 0)
            .Select(group => new BylineClue(group.Names, group.IsMicrodata ? BylinePlace.Microdata : BylinePlace.Meta));
}
