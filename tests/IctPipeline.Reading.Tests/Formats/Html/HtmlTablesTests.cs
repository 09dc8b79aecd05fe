using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>Every line of the tables of pages does what its kind says.</summary>
public sealed class HtmlTablesTests
{
    /// <summary>No word of it is in a table.</summary>
    private const string Plain = " zum zem zam zim zom zum zem zam zim zom zum zem zam zim zom zum zem zam zim zom";

    [Fact]
    public void Notices_EveryLine_IsANotice()
    {
        TableLines.AssertWork(
            "notices.tsv",
            (kind, words) =>
                kind switch
                {
                    "sure" or "label" or "post" => Notices.Is(words),
                    "count" => Notices.Is($"12 {words}"),
                    "follow" => Notices.Is($"{words}Jane on Facebook"),
                    "on" => Notices.Is($"Follow Jane{words}"),
                    "newsletter" => Notices.Is($"{words}: Newsletter"),
                    _ => Notices.Is($"Zum {words}"),
                }
        );
        TableLines.AssertNeeded("notices.tsv", Opens, "sure", "label");
    }

    [Fact]
    public void AuthorNotes_EveryLine_MakesANote() =>
        TableLines.AssertWork(
            "author-notes.tsv",
            (kind, words) =>
                kind switch
                {
                    "work" => AuthorNotes.Is($"{words} by Zum", []),
                    "office" => AuthorNotes.Is($"Jane Doe is a {words.Replace("*", "x", StringComparison.Ordinal)}", []),
                    _ => AuthorNotes.Is($"Jane Doe {words}{Plain}", ["Jane Doe"]),
                }
        );

    [Fact]
    public void AuthorNotes_LineOfPlainWords_IsNone() => Assert.False(AuthorNotes.Is($"Jane Doe {Plain}", ["Jane Doe"]));

    [Fact]
    public void PhotoLines_EveryLine_IsACredit() =>
        TableLines.AssertWork(
            "photo-lines.tsv",
            (kind, words) =>
                PhotoLines.EndsInCredit(
                    kind switch
                    {
                        "picture" => $"Zum zam. {words}: Jane Doe",
                        "giver" => $"Zum zam. Photo {words}: Jane Doe",
                        "agency" => $"Zum zam ({words})",
                        "alone" => $"Zum zam. {words}",
                        _ => $"Zum zam {words}Jane Doe",
                    }
                )
        );

    [Fact]
    public void NodeNames_EveryLine_HasItsRole() =>
        TableLines.AssertWork(
            "node-names.tsv",
            (role, word) =>
                role == "style"
                    ? Enumerable
                        .Range(1, word.Length - 1)
                        .Any(at =>
                            NodeNames.Of(word.Insert(at, "-")) == NodeRole.None
                            && (NodeNames.Of(word.Remove(at)) | NodeNames.Of(word.Remove(0, at))) != NodeRole.None
                        )
                    : Enum.Parse<NodeRole>(role, ignoreCase: true) is var expected
                        && Enumerable.Range(0, word.Length).Any(at => (NodeNames.Of(word.Insert(at, "-")) & expected) != 0)
        );

    [Fact]
    public void HtmlTags_EveryLine_MeansItsKind() =>
        TableLines.AssertWork(
            "html-tags.tsv",
            (kind, name) =>
                kind switch
                {
                    "block" => HtmlTags.IsBlock(name),
                    "box" => HtmlTags.IsBox(name),
                    "emphasis" => HtmlTags.IsEmphasis(name),
                    "silent" => HtmlTags.IsSilent(new HtmlParser().ParseDocument("").CreateElement(name)),
                    _ => HtmlTags.IsHidden(Element($"<p class='zum {name}'>Zum</p>")),
                }
        );

    [Fact]
    public void NameKinds_EveryLine_IsNoPerson() =>
        TableLines.AssertWork(
            "name-kinds.tsv",
            (kind, words) =>
                kind is "credit" or "nobody"
                    ? NameKinds.Of($"Jane Doe {words}", site: null) == NameKind.None
                    : NameKinds.Of($"Zum {words}", site: null) == NameKind.Institution
        );

    [Fact]
    public void HeadingParts_EveryLine_IsNotOfTheHeadline() =>
        Assert.All(
            WordTable.Words("heading-text.tsv"),
            name => Assert.Equal("Zum zem zam zim", HeadingText.Of(Element($"<h1><i class='x-{name}'>Zom</i> Zum zem zam zim</h1>")))
        );

    [Fact]
    public void BylineNames_EveryLine_IsNoName() =>
        TableLines.AssertWork(
            "byline-names.tsv",
            (_, word) => BylineNames.IsName("Zum", sure: true) && !BylineNames.IsName(word, sure: true)
        );

    [Fact]
    public void BylineParts_EveryLine_StandsBesideNames() =>
        TableLines.AssertWork(
            "byline-parts.tsv",
            (kind, words) =>
                kind switch
                {
                    "opening" => BylineParts.OpensByline($"{words}Jane Doe"),
                    "written" => BylineLines.SaysWritten($"{words}Jane Doe")
                        && BylineParts.Names(Element($"<p>{words}Jane Doe</p>"), sure: false) is ["Jane Doe"],
                    "heading" => BylineParts.IsOpening(words),
                    "conjunction" => BylineParts.Names(Element($"<p><a>Jane Doe</a> {words} <a>John Roe</a></p>"), sure: false)
                        is ["Jane Doe", "John Roe"],
                    "given" => BylineParts.Names(Element($"<p><b class='{words}'>Jane T.</b> <b>Doe</b></p>"), sure: false)
                        is ["Jane T. Doe"],
                    _ => BylineParts.Names(Element($"<p>Jane Doe{words} 22/3/2018</p>"), sure: true) is ["Jane Doe"],
                }
        );

    [Fact]
    public void MetaAuthorNames_EveryLine_NamesAnAuthor() =>
        TableLines.AssertWork(
            "meta-author-names.tsv",
            (kind, words) =>
            {
                var names = new MetaAuthorNames();
                return kind == "name"
                    ? names.Add($"zum:{words}", "Jane Doe", isMicrodata: false)
                    : names.Add("twitter:label1", words, isMicrodata: false) && names.Add("twitter:data1", "Jane Doe", isMicrodata: false);
            }
        );

    [Fact]
    public void ImageSources_EveryLine_LeadsToThePicture() =>
        TableLines.AssertWork(
            "image-sources.tsv",
            (kind, name) =>
                ImageSources.Of(
                    kind switch
                    {
                        "address" => Element($"<img src='zum.gif' {name}='/zam.jpg'>"),
                        "set" => Element($"<img {name}='/zum.jpg 1x, /zam.jpg 2x'>"),
                        _ => Element($"<img src='/zum-{name}.gif' srcset='/zam.jpg'>"),
                    }
                ) == "/zam.jpg"
        );

    [Fact]
    public void AuthorMarks_EveryLine_MarksAnAuthor() =>
        TableLines.AssertWork(
            "author-marks.tsv",
            (kind, text) =>
                kind == "path"
                    ? AuthorMarks.Are(Element($"<a href='https://news.example{text}zum'>Zum</a>"), "a", NodeRole.None, property: null)
                : kind == "link-title"
                    ? AuthorMarks.Are(Element($"<a href='/7' title='{text}Jane Doe'>Jane</a>"), "a", NodeRole.None, property: null)
                : kind == "remark" ? AuthorMarks.IsCredit(Element($"<p class='{text}'>Zum</p>"))
                : AuthorMarks.Are(Element($"<p class='{text}'>Zum</p>"), "p", NodeRole.None, property: null)
        );

    [Fact]
    public void MetaDates_EveryLine_IsADateOfTheArticleOrNone()
    {
        Assert.Single(Dates("zumdate"));
        TableLines.AssertWork(
            "meta-dates.tsv",
            (kind, letters) =>
                kind switch
                {
                    "other" => Dates($"{letters}date").Count == 0,
                    _ => Dates(letters) is [{ Place: not DatePlace.UnknownName } date] && date.Modified == (kind == "modified"),
                }
        );
    }

    [Fact]
    public void DateSearch_EveryLine_IsReadOffScripts() =>
        TableLines.AssertWork(
            "date-search.tsv",
            (_, key) =>
                Reading
                    .Article(
                        $"<html><head><title>Zum</title></head><body><article><p>Zum zam zim.</p></article><script>var page = "
                            + $"{{\"{key}\": \"2019-03-04T05:06:07Z\"}};</script></body></html>",
                        "a.html"
                    )
                    .Published?.Value.StartsWith("2019-03-04", StringComparison.Ordinal) == true
        );

    private static List<DateClue> Dates(string name)
    {
        var article = new ParsedArticle();
        MetaDates.Read(name, "2018-03-22", article);
        return article.Dates;
    }

    /// <summary>As <see cref="Notices"/> tells that a line opens with some words.</summary>
    private static bool Opens(string opening, string line) =>
        line.StartsWith(opening, StringComparison.Ordinal)
        && (!char.IsAsciiLetter(opening[^1]) || !char.IsLetter(line[opening.Length]) || opening.Length > 9);

    private static IElement Element(string html) => new HtmlParser().ParseDocument(html).Body!.FirstElementChild!;
}
