using System.Buffers;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Tells elements that are marked as the author's: microdata, relations, names of classes, addresses of people's pages.</summary>
internal static class AuthorMarks
{
    private static readonly WordTable Table = WordTable.Load("author-marks.tsv");

    /// <summary>A longer class value is a layout's, made of many classes.</summary>
    private const int MaxClass = 80;

    private static readonly SearchValues<string> Paths = SearchValues.Create(Table["path"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Remarks = SearchValues.Create(Table["remark"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] LinkTitles = Table["link-title"];

    private static readonly SearchValues<string> Classes = SearchValues.Create(Table["class"], StringComparison.OrdinalIgnoreCase);

    /// <param name="name">The element's local name.</param>
    /// <param name="role">As its names have it.</param>
    /// <param name="property">Its <c>itemprop</c>.</param>
    public static bool Are(IElement element, string name, NodeRole role, string? property)
    {
        if ((role & NodeRole.Author) != 0 || property is "author" || HasRelation(element) || HasTestName(element))
        {
            return true;
        }

        if (name is "a")
        {
            return element.GetAttribute("href") is { Length: > 4 } href && href.AsSpan().ContainsAny(Paths)
                || IsToAll(element.GetAttribute("title"))
                || IsToAll(element.GetAttribute("aria-label"));
        }

        return name is "span" or "div" or "p" or "li" or "address" or "em" or "strong"
            && element.GetAttribute("class") is { Length: > 3 and <= MaxClass } names
            && names.AsSpan().ContainsAny(Classes);
    }

    public static BylinePlace PlaceOf(IElement element) =>
        element.GetAttribute("itemprop") is "author" ? BylinePlace.Microdata
        : HasRelation(element) ? BylinePlace.Link
        : (NodeNames.Of(element) & NodeRole.Author) == 0 && element.LocalName is "a" ? BylinePlace.Address
        : BylinePlace.Named;

    /// <summary>True for an element whose whole text is a name: so its names need not look like names.</summary>
    public static bool IsSure(IElement element) =>
        PlaceOf(element) >= BylinePlace.Link
        || element.ClassList.Contains("fn")
        || (element.ClassList.Contains("vcard") && element.ClassList.Contains("author"));

    /// <summary>
    /// True where the one who is named there is not the author: inside a picture and its caption, behind "Reviewed by", in what is said of
    /// the author.
    /// </summary>
    public static bool IsCredit(IElement element)
    {
        if (BylineOthers.EndIn(BylineOthers.Before(element)) || IsRemark(element))
        {
            return true;
        }

        var around = element;
        for (var level = 0; around is not null && level < 5; level++, around = around.ParentElement)
        {
            if (around.LocalName is "figure" or "figcaption")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for what is said of an author; the name itself may stand in it ("author-bio__author-name").</summary>
    public static bool IsRemark(IElement element) =>
        element.ClassName is { } names
        && names.AsSpan().ContainsAny(Remarks)
        && !names.Contains("author-name", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Posts by Jane Doe": what blogs write on the link to all that a person wrote.</summary>
    private static bool IsToAll(string? title) =>
        title is { Length: > 6 and <= MaxClass }
        && Array.Exists(LinkTitles, opening => title.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Sites whose classes are made by programs keep names for their own tests: <c>data-testid="byline-name"</c>.
    /// </summary>
    private static bool HasTestName(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.Name is "data-testid" or "data-test" or "data-test-id" or "data-qa" or "data-cy" or "data-component"
                    ? attribute.Value.Length <= MaxClass && (NodeNames.Of(attribute.Value) & NodeRole.Author) != 0
                    : attribute.Name is "data-tb-author"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRelation(IElement element) =>
        element.GetAttribute("rel") is { Length: >= 6 } relation && (relation is "author" || relation.Split(' ').Contains("author"));
}
