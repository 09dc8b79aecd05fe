using System.Globalization;
using IctPipeline.Reading.Model;
using IctPipeline.Tools.PageScore.Scoring;

namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>
/// Reads every article of the corpus in every style. The bounds are what the present code reaches, so that a change that reads one kind of
/// page better cannot read another worse unseen.
/// </summary>
public class CorpusTests
{
    private const double MinMeanF1 = 0.99;
    private const double MinPageF1 = 0.95;

    private static readonly List<(string Name, CorpusArticle Expected, NormalizedArticle Found)> Pages = CorpusPages
        .All()
        .Select(page => ($"{page.Style} {page.Article.Title}", page.Article, Reading.Article(page.Page, "page.html", "text/html")))
        .ToList();

    [Fact]
    public void Body_AllStyles_IsTheArticleAndNothingElse()
    {
        var scores = Pages
            .Select(page => (page.Name, Score: ShingleScore.Of(page.Expected.Text, page.Found.Lead + "\n\n" + page.Found.Body)))
            .ToList();
        var mean = ShingleScore.Mean(scores.Average(page => page.Score.Precision), scores.Average(page => page.Score.Recall));

        Assert.Empty(
            scores
                .Where(page => page.Score.F1 < MinPageF1)
                .Select(page =>
                    string.Create(CultureInfo.InvariantCulture, $"{page.Name}: {page.Score.Precision:0.000} {page.Score.Recall:0.000}")
                )
        );
        Assert.True(mean >= MinMeanF1, string.Create(CultureInfo.InvariantCulture, $"Mean F1 {mean:0.0000}"));
    }

    [Fact]
    public void Body_AllStyles_KeepsParagraphsApart() =>
        Assert.Empty(Pages.Where(page => page.Expected.Paragraphs.Except(page.Found.Paragraphs()).Any()).Select(page => page.Name));

    [Fact]
    public void Title_AllStyles_IsTheHeadline() =>
        Assert.Empty(Pages.Where(page => page.Found.Title != page.Expected.Title).Select(page => $"{page.Name}: {page.Found.Title}"));

    [Fact]
    public void Authors_AllStyles_AreTheNames() =>
        Assert.Empty(
            Pages
                .Where(page => !FieldMatch.Authors(page.Expected.Authors, page.Found.Authors))
                .Select(page => $"{page.Name}: {string.Join(" · ", page.Found.Authors)}")
        );

    [Fact]
    public void Published_AllStyles_IsTheDay() =>
        Assert.Empty(
            Pages
                .Where(page =>
                    page.Found.Published?.Value[..10] != page.Expected.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
                .Select(page => $"{page.Name}: {page.Found.Published?.Value}")
        );
}
