using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Normalization.Dates;

public class DateGathererTests
{
    private const string Title = "---\ntitle: Cáp quang lên bản\n";

    [Theory]
    [InlineData("date: 2018-03-22 07:30", DateSource.FrontMatter, 0.9)]
    [InlineData("published: 2018-03-22 07:30", DateSource.FrontMatter, 0.9)]
    [InlineData("date: 3/4/2018", DateSource.FrontMatter, 0.72)]
    public void Read_FrontMatter_WeighsMostAndLessWhereItIsAmbiguous(string line, DateSource source, double weight)
    {
        var evidence = Assert.Single(Read($"{Title}{line}\n---\n\n{Blocks.First}\n\n{Blocks.Second}", "a.md").DateEvidence);

        Assert.Equal((source, weight), (evidence.Source, Math.Round(evidence.Confidence, 2)));
    }

    [Theory]
    [InlineData("2018-03-22-cap-quang.md", "2018-03-22", 0.75)]
    [InlineData("2018/03/cap-quang.md", "2018-03", 0.45)]
    public void Read_FileName_GivesAMonthLessWeight(string name, string value, double weight)
    {
        var evidence = Assert.Single(Read($"{Title}---\n\n{Blocks.First}\n\n{Blocks.Second}", name).DateEvidence);

        Assert.Equal((value, DateSource.FileName, weight), (evidence.Value, evidence.Source, Math.Round(evidence.Confidence, 2)));
    }

    [Fact]
    public void Read_DateOfChange_IsEvidenceButNoPublication()
    {
        var article = Read($"{Title}modified: 2018-03-22 07:30\n---\n\n{Blocks.First}\n\n{Blocks.Second}", "a.md");

        Assert.Equal(0.3, Assert.Single(article.DateEvidence).Confidence);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Read_DatelineWhoseYearStandsElsewhere_GetsIt()
    {
        var article = Read(
            $"Cáp quang lên bản\n\nNgày 9/11, tại Lào Cai, các bên đã họp. {Blocks.Second}\n\nCuộc họp ngày 9/11/2019 là cuộc thứ ba.",
            "a.txt"
        );

        Assert.Equal(new Dateline("Lào Cai", 9, 11, 2019), article.Dateline);
        Assert.Contains(article.DateEvidence, evidence => evidence is { Value: "2019-11-09", Source: DateSource.Body, Confidence: 0.5 });
    }

    [Fact]
    public void Read_DatelineBesideTwoYears_StaysWithoutOne()
    {
        var article = Read(
            $"Cáp quang lên bản\n\nNgày 9/11, tại Lào Cai, các bên đã họp. {Blocks.Second}\n\nNhư ngày 9/11/2018 và ngày 9/11/2019.",
            "a.txt"
        );

        Assert.Equal(new Dateline("Lào Cai", 9, 11), article.Dateline);
    }

    [Theory]
    [InlineData("Dự án bắt đầu ngày 2/5/2016 ở ba xã.", 0.15)]
    [InlineData("Hợp đồng được ký cùng ngày 2/5/2016 ở ba xã.", 0.6)]
    [InlineData("Hợp đồng được ký hôm nay, ngày 2/5/2016 ở ba xã.", 0.6)]
    public void Read_DateOfTheText_WeighsByWhoseDayItIs(string sentence, double weight)
    {
        var article = Read($"Cáp quang lên bản\n\n{Blocks.First} {sentence}\n\n{Blocks.Second}", "a.txt");

        Assert.Contains(article.DateEvidence, evidence => evidence.Value == "2016-05-02" && evidence.Confidence == weight);
    }

    [Fact]
    public void Read_EvidenceOfTheText_PointsAtItsWords()
    {
        var article = Read($"Cáp quang lên bản\n\n{Blocks.First} Hợp đồng được ký chiều 2/5/2016 ở ba xã.\n\n{Blocks.Second}", "a.txt");

        Assert.All(
            article.DateEvidence.Where(evidence => evidence.Field == "body"),
            evidence => Assert.Equal(evidence.Text, article.Body.Substring(evidence.Offset!.Value, evidence.Text!.Length))
        );
        Assert.NotEmpty(article.DateEvidence);
    }

    private static NormalizedArticle Read(string text, string name) => Reading.Article(text, name);
}
