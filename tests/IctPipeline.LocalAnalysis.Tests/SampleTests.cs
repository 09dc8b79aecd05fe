using System.Text;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;

namespace IctPipeline.LocalAnalysis.Tests;

/// <summary>Two articles as newsrooms write them, all of what is found in them together.</summary>
public class SampleTests
{
    [Fact]
    public void Analyze_Forum_FindsWhoAndWhere()
    {
        var entities = Read(Samples.Forum).Entities!;

        Assert.All(["Haruto Nakamura", "Nguyễn Hải Đăng", "Lê Quang Vinh"], name => entities.Named(name, EntityCategories.Person));
        Assert.All(["VNPT", "FPT Software", "DUDA", "Bộ TT&TT"], name => entities.Named(name, EntityCategories.Organization));
        Assert.All(["Cần Thơ", "Nhật Bản", "Việt Nam"], name => entities.Named(name, EntityCategories.Location));
    }

    [Fact]
    public void Analyze_Forum_JoinsShortFormsAndSpellings()
    {
        var entities = Read(Samples.Forum).Entities!;

        Assert.Equal("Cục Phát triển đô thị số Nhật Bản", entities.Named("DUDA", EntityCategories.Organization).Name);
        Assert.Equal("Hiệp hội Dịch vụ số Cửu Long", entities.Named("CDSA", EntityCategories.Organization).Name);
        Assert.Contains(
            "Bộ Thông tin và Truyền thông",
            Read(Samples.Rural).Entities!.Named("Bộ TT&TT", EntityCategories.Organization).Aliases
        );
        Assert.Equal("org:samsung", entities.Named("tập đoàn Sam Sung", EntityCategories.Organization).Id);
    }

    [Fact]
    public void Analyze_Forum_FindsItsFourAgreements()
    {
        var result = Read(Samples.Forum);

        Assert.Equal(4, result.Agreements!.Count);
        Assert.Equal(["org:vnpt", "org:cong-ty-mizukawa"], result.Agreements[0].Parties);
        Assert.Equal(["org:fpt-software", "org:fujitsu"], result.Agreements[3].Parties);
        Assert.Empty(Read(Samples.Rural).Agreements!);
    }

    [Fact]
    public void Analyze_Rural_FindsPersonsAndNoOthers()
    {
        var result = Read(Samples.Rural);

        Assert.Equal("vi", result.Language!.Tag);
        var entities = result.Entities!;
        Assert.Equal(2, entities.Named("Vàng A Sính", EntityCategories.Person).Mentions.Count);
        Assert.Equal(
            ["Thu Hằng", "Vàng A Sính"],
            entities.Where(e => e.Category == EntityCategories.Person).Select(e => e.Name).Union(["Thu Hằng"]).Order()
        );
    }

    [Fact]
    public void Analyze_Samples_EveryMentionPointsAtItsText()
    {
        foreach (var sample in new[] { Samples.Forum, Samples.Rural })
        {
            var body = Encoding.UTF8.GetString(Samples.Read(sample)).Normalize(NormalizationForm.FormC);
            Mentions.AssertPointAtTheirText(
                Analyses.Of(
                    new AnalysisRequest
                    {
                        ArticleId = sample,
                        Body = body,
                        Features = AnalysisFeatures.All,
                    }
                ),
                body
            );
        }
    }

    private static AnalysisResult Read(string sample) =>
        Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = sample,
                Body = Encoding.UTF8.GetString(Samples.Read(sample)).Normalize(NormalizationForm.FormC),
                Features = AnalysisFeatures.All,
            }
        );
}
