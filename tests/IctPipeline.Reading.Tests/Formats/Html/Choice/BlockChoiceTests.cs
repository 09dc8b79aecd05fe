using System.IO.Compression;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Choice;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Choice;

/// <summary>What the choice does with what trees say, by trees that say one thing of every block.</summary>
public class BlockChoiceTests
{
    private const string Question = "What does the crane cost a year, and who pays for it when the port is closed?";
    private const string Cards = "<div class=\"sidebar\"><ul><li>A card of another post, which is a title and no more</li></ul></div>";

    private static readonly string Text = string.Concat(
        Enumerable
            .Range(1, 45)
            .Select(i => $"<p>Sentence {i} of the article tells of the port, its crane and the ships that wait outside.</p>")
    );

    [Fact]
    public void Settle_AllAreSure_BringsBackWhatTheRulesLeftOut()
    {
        var texts = Settle($"<article><h1>A crane falls</h1>{Text}</article><div class=\"sidebar\"><p>{Question}</p></div>", sure: 5);

        Assert.Equal(46, texts.Count);
        Assert.Equal(Question, texts[^1]);
    }

    [Theory]
    [InlineData("<div class=\"commentlist\"><p>I saw it fall, and nobody of those who stood there will ever forget the sound.</p></div>")]
    [InlineData("<div class=\"sidebar\"><p>Sign up for our newsletter</p></div>")]
    public void Settle_AllAreSure_LeavesOutWhatTheRulesKnowBetter(string other) =>
        Assert.Equal(45, Settle($"<article><h1>A crane falls</h1>{Text}</article>{other}", sure: 5).Count);

    [Fact]
    public void Settle_LinesAboveTheText_StayOut() =>
        Assert.StartsWith(
            "Sentence 1",
            Settle($"<div class=\"sidebar\"><p>Ports</p></div><article><h1>A crane falls</h1>{Text}</article>", sure: 5)[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Settle_TextThatIsShownTwice_StandsOnce()
    {
        var twice = $"<div class=\"sidebar\"><p>{Question}</p></div>";

        Assert.Equal(46, Settle($"<article><h1>A crane falls</h1>{Text}</article>{twice}{twice}", sure: 5).Count);
    }

    [Fact]
    public void Settle_NothingIsSure_IsNotBelieved() =>
        Assert.Equal(45, Settle($"<article><h1>A crane falls</h1>{Text}</article>{Cards}", sure: -5).Count);

    [Fact]
    public void Settle_NothingIsSure_CodeAndTheEndOfALongTextStay()
    {
        var all = string.Concat(
            Enumerable.Range(1, 5).Select(i => Text.Replace("Sentence", $"Line {i} of {new string('x', 60)}", StringComparison.Ordinal))
        );
        var texts = Settle($"<article><h1>A crane falls</h1><pre>lift --all</pre>{all}</article>", sure: -5);

        Assert.Equal("lift --all", texts[0]);
        Assert.DoesNotContain(texts, text => text.StartsWith("Line 1", StringComparison.Ordinal));
        Assert.StartsWith("Line 5", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_SmallPage_IsLeftToTheRules() =>
        Assert.Equal(
            BodyPage.Sentences.Length,
            Settle($"<article><h1>{BodyPage.Title}</h1>{BodyPage.Paragraphs}</article>{Cards}", sure: 5).Count
        );

    private static List<string> Settle(string body, float sure)
    {
        var budget = new ReadBudget(TimeSpan.FromMinutes(1), WorkClock.OfThread, CancellationToken.None);
        var context = new ParseContext(BodyPage.With(body), "page.html", "text/html", new ReadLimits(), budget);
        var article = new ParsedArticle { Title = "A crane falls" };
        return budget.Run(() =>
        {
            var survey = PageSurvey.From(HtmlDom.Parse(context.Text, context), context);
            var kept = BodyExtractor.ByRules(survey, article, null, context);
            return BlockChoice.Settle(survey, kept, article, context, Trees(sure)).Select(block => block.Text).ToList();
        });
    }

    private static BlockTrees Trees(float sure)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(BlockTraits.Count);
            writer.Write(sure);
            writer.Write(0);
            writer.Write(0);
        }

        stream.Position = 0;
        return BlockTrees.Read(stream);
    }
}
