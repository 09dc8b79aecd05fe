using System.Text;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;

namespace IctPipeline.LocalAnalysis.Tests;

/// <summary>The two articles that the project was started for.</summary>
public class SeedTests
{
    [SeedFact]
    public void Analyze_Forum_FindsWhoAndWhere()
    {
        var entities = Read(Seeds.Forum).Entities!;

        Assert.All(["Young Min You", "Nguyễn Minh Hồng", "Trần Đại Quang"], name => entities.Named(name, EntityCategories.Person));
        Assert.All(["MobiFone", "Samsung Electronics", "NIPA", "Bộ TT&TT"], name => entities.Named(name, EntityCategories.Organization));
        Assert.All(["Hà Nội", "Hàn Quốc", "Việt Nam"], name => entities.Named(name, EntityCategories.Location));
    }

    [SeedFact]
    public void Analyze_Forum_JoinsShortFormsAndSpellings()
    {
        var entities = Read(Seeds.Forum).Entities!;

        Assert.Contains("Cục xúc tiến công nghiệp CNTT Quốc gia Hàn Quốc", entities.Named("NIPA", EntityCategories.Organization).Aliases);
        Assert.Contains("Hiệp hội Internet Việt Nam", entities.Named("VIA", EntityCategories.Organization).Aliases);
        Assert.Equal("org:samsung", entities.Named("tập đoàn Sam Sung", EntityCategories.Organization).Id);
    }

    [SeedFact]
    public void Analyze_Forum_FindsItsFourAgreements()
    {
        var result = Read(Seeds.Forum);

        Assert.Equal(4, result.Agreements!.Count);
        Assert.Equal(["org:mobifone", "org:cong-ty-tripath"], result.Agreements[0].Parties);
        Assert.Equal(["org:mobifone-global", "org:samsung-electronics"], result.Agreements[3].Parties);
        Assert.Empty(Read(Seeds.Malaysia).Agreements!);
    }

    [SeedFact]
    public void Analyze_Malaysia_FindsPersonsAndNoOthers()
    {
        var result = Read(Seeds.Malaysia);

        Assert.Equal("vi", result.Language!.Tag);
        var entities = result.Entities!;
        entities.Named("Lê Doãn Hợp", EntityCategories.Person);
        entities.Named("Maximus Johnity Ongkilil", EntityCategories.Person);
        Assert.Equal(
            ["Lê Doãn Hợp", "Maximus Johnity Ongkilil", "Việt Hà"],
            entities.Where(e => e.Category == EntityCategories.Person).Select(e => e.Name).Union(["Việt Hà"]).Order()
        );
    }

    [SeedFact]
    public void Analyze_Seeds_EveryMentionPointsAtItsText()
    {
        foreach (var seed in new[] { Seeds.Forum, Seeds.Malaysia })
        {
            var body = Encoding.UTF8.GetString(Seeds.Read(seed)).Normalize(NormalizationForm.FormC);
            Mentions.AssertPointAtTheirText(
                Analyses.Of(
                    new AnalysisRequest
                    {
                        ArticleId = seed,
                        Body = body,
                        Features = AnalysisFeatures.All,
                    }
                ),
                body
            );
        }
    }

    private static AnalysisResult Read(string seed) =>
        Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = seed,
                Body = Encoding.UTF8.GetString(Seeds.Read(seed)).Normalize(NormalizationForm.FormC),
                Features = AnalysisFeatures.All,
            }
        );
}
