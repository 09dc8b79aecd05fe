namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class PageLeadTests
{
    private const string Lead = "Bốn xã vùng cao vừa được lắp trạm phát sóng chạy bằng pin mặt trời, phục vụ hai trăm nghìn người.";

    private const string Description = $"<meta name=\"description\" content=\"{Lead}\">";

    [Theory]
    [InlineData("<h2 class=\"sapo\">" + Lead + "</h2>", "")]
    [InlineData("<p>" + Lead + "</p>", Description)]
    [InlineData("<p class=\"description\">" + Lead + "</p>", Description)]
    public void Read_StandfirstBelowTheTitle_IsTheLeadAndNotTheBody(string standfirst, string head)
    {
        var article = SamplePage.Read(head, standfirst);

        Assert.Equal(Lead, article.Lead);
        Assert.DoesNotContain(Lead, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoStandfirst_LeavesTheBodyWhole()
    {
        var article = SamplePage.Read();

        Assert.Null(article.Lead);
        Assert.StartsWith("Sở Thông tin và Truyền thông", article.Body, StringComparison.Ordinal);
    }
}
