using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Client;
using IctPipeline.Web.Article;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Tests.Article;

public sealed class HighlighterTests
{
    [Fact]
    public void Cut_Mentions_StandAtTheirOffsetsInTheirParagraphs()
    {
        var paragraphs = Highlighter
            .Cut(Document("Hà Nội và 𝄞 VNPT.\n\nVNPT lớn.", (0, "Hà Nội"), (13, "VNPT"), (20, "VNPT")), "body")
            .Paragraphs;
        Assert.Equal([0, 20], paragraphs.Select(paragraph => paragraph.Offset));
        Assert.Equal([(0, "Hà Nội"), (13, "VNPT"), (20, "VNPT")], Marks(paragraphs));
        Assert.Equal("Hà Nội và 𝄞 VNPT.", Text(paragraphs[0]));
    }

    [Fact]
    public void Cut_MentionsThatLieOrOverlap_AreLeftOut()
    {
        var document = Document(
            "Sở TT&TT Hà Nội",
            (0, "Sở TT&TT Hà Nội"),
            (9, "Hà Nội"),
            (1, "Sở"),
            (13, "Nội và hơn"),
            (-1, "S"),
            (0, "")
        );
        Assert.Equal([(0, "Sở TT&TT Hà Nội")], Marks(Highlighter.Cut(document, "body").Paragraphs));
    }

    [Fact]
    public void Cut_AnyMentions_KeepsTheTextAndMarksOnlyWhatStands()
    {
        var texts = Gen.Elements("a", "b ", "\n\n", "\n", "ệ", "𝄞").ListOf().Select(parts => string.Concat(parts));
        var cases = from text in texts from spots in Gen.Zip(Gen.Choose(-2, 12), Gen.Choose(-1, 6)).ListOf() select (text, spots);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                cases.ToArbitrary(),
                sample =>
                {
                    var (text, spots) = sample;
                    var mentions = spots
                        .Select(spot =>
                            (
                                spot.Item1,
                                spot.Item1 >= 0 && spot.Item2 > 0 && spot.Item1 + spot.Item2 <= text.Length
                                    ? text.Substring(spot.Item1, spot.Item2)
                                    : "x"
                            )
                        )
                        .ToArray();
                    var paragraphs = Highlighter.Cut(Document(text, mentions), "body").Paragraphs;
                    Assert.All(
                        paragraphs,
                        paragraph => Assert.Equal(Text(paragraph), text.Substring(paragraph.Offset, Text(paragraph).Length))
                    );
                    Assert.All(Marks(paragraphs), mark => Assert.Contains(mark, mentions));
                    Assert.Equal(text.Split("\n\n").Where(part => part.Length > 0), paragraphs.Select(Text));
                }
            )
        );
    }

    [Fact]
    public void Cut_MoreThanAPageShows_IsShortenedAndSaysSo()
    {
        var words = string.Concat(Enumerable.Range(0, 50_000).Select(_ => "ab\n\n"));
        var mentions = Enumerable.Range(0, 50_000).Select(index => (index * 4, "ab")).ToArray();
        var shown = Highlighter.Cut(Document(words, mentions), "body");

        Assert.True(shown.IsShortened);
        Assert.Equal(ShownText.MostLines / 2, shown.Paragraphs.Count);
        Assert.Equal(shown.Paragraphs.Count, Marks(shown.Paragraphs).Count());

        var marks = Highlighter.Cut(Document(words.Replace('\n', ' '), mentions), "body");
        Assert.True(marks.IsShortened);
        Assert.Equal(ShownText.MostMarks, Marks(marks.Paragraphs).Count());
        Assert.False(Highlighter.Cut(Document("ngắn"), "body").IsShortened);
        Assert.True(Highlighter.Cut(Document("a" + new string('\u0323', 1000)), "body").IsShortened);
    }

    private static string Text(TextParagraph paragraph) => string.Concat(paragraph.Segments.Select(segment => segment.Text));

    private static IEnumerable<(int, string)> Marks(IEnumerable<TextParagraph> paragraphs) =>
        paragraphs
            .SelectMany(paragraph => paragraph.Segments)
            .Where(segment => segment.Entity is not null)
            .Select(segment => (segment.Offset, segment.Text));

    private static ArticleDocument Document(string body, params (int Offset, string Text)[] mentions) =>
        new()
        {
            Id = "id",
            Body = body,
            Source = new DocumentSource { Container = "articles", Blob = "a.md" },
            Analysis = new DocumentAnalysis(),
            Lineage = new DocumentLineage(),
            Entities =
            [
                .. mentions.Select(
                    (mention, index) =>
                        new DocumentEntity
                        {
                            Id = $"e{index}",
                            Name = "n",
                            Category = "Person",
                            Mentions = [new DocumentMention("body", mention.Offset, mention.Text.Length, mention.Text)],
                        }
                ),
            ],
        };
}
