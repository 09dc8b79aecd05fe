using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Resolution;

public class BareTitlesTests
{
    [Fact]
    public void Complete_TitleAlone_IsThePersonItIntroduced()
    {
        var person = Analyses
            .Of("Thứ trưởng Bộ TT&TT Nguyễn Minh Hồng đến dự. Hạ tầng đã tốt hơn, Thứ trưởng cho hay.", "vi")
            .Entities.Named("Nguyễn Minh Hồng", EntityCategories.Person);

        Assert.Equal(["Nguyễn Minh Hồng", "Thứ trưởng"], person.Mentions.Select(mention => mention.Text));
        Assert.Equal("Nguyễn Minh Hồng", person.Name);
    }

    [Theory]
    [InlineData("Thứ trưởng Nguyễn Minh Hồng và Thứ trưởng Lê Văn Ba đến. Thứ trưởng cho hay.")]
    [InlineData("Thứ trưởng Nguyễn Minh Hồng đến. Sau đó Thứ trưởng Bộ Y tế phát biểu.")]
    [InlineData("Họ gặp Thứ trưởng cho hay.")]
    public void Complete_WhoseTitleIsNotClear_IsLeft(string text) =>
        Assert.DoesNotContain("Thứ trưởng", Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));
}
