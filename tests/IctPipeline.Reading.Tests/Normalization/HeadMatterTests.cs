using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

public class HeadMatterTests
{
    [Theory]
    [InlineData("Thứ năm, 22/3/2018 | 07:30 GMT+7")]
    [InlineData("Cập nhật lúc 07:30, 22/3/2018")]
    [InlineData("March 22, 2018")]
    [InlineData("2018-03-22 07:30")]
    public void Take_DateLine_BecomesAClue(string line)
    {
        var article = Article(line, Blocks.First);

        Assert.Null(HeadMatter.Take(article, monthFirst: false));
        Assert.Equal([Blocks.First], article.Blocks.Texts());
        Assert.Equal(line, Assert.Single(article.Dates).Text);
    }

    [Theory]
    [InlineData("Hội nghị khai mạc ngày 22/3/2018.")]
    [InlineData("Hội nghị toàn quốc về hạ tầng số 22/3/2018")]
    [InlineData("ngày 22/3")]
    [InlineData("Tháng 3/2018")]
    public void Take_SentenceOrPartOfADate_Stays(string line)
    {
        var article = Article(line, Blocks.First);

        HeadMatter.Take(article, monthFirst: false);

        Assert.Equal([line, Blocks.First], article.Blocks.Texts());
        Assert.Empty(article.Dates);
    }

    [Theory]
    [InlineData("Phóng viên Thu Hằng", "22/3/2018 07:30")]
    [InlineData("22/3/2018 07:30", "By Thu Hằng")]
    [InlineData("Thu Hằng", "22/3/2018 07:30")]
    public void Take_BylineAndDate_AreTakenInEitherOrder(string first, string second)
    {
        var article = Article(first, second, Blocks.First);

        Assert.Equal(["Thu Hằng"], HeadMatter.Take(article, monthFirst: false)?.Authors);
        Assert.Equal([Blocks.First], article.Blocks.Texts());
    }

    [Fact]
    public void Take_NameWithoutADateBelow_Stays()
    {
        var article = Article("Thu Hằng", Blocks.First);

        Assert.Null(HeadMatter.Take(article, monthFirst: false));
        Assert.Equal(2, article.Blocks.Count);
    }

    [Fact]
    public void Take_LastBlock_IsNeverTaken()
    {
        var article = Article("22/3/2018 07:30");

        HeadMatter.Take(article, monthFirst: false);

        Assert.Single(article.Blocks);
    }

    private static ParsedArticle Article(params string[] paragraphs) => new() { Blocks = Blocks.Paragraphs(paragraphs) };
}
