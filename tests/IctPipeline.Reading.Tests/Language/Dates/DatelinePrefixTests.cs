using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class DatelinePrefixTests
{
    [Theory]
    [InlineData("(서울=연합뉴스) 박서준 기자 = 통신사가 만났다.", "연합뉴스", "박서준")]
    [InlineData("[부산=뉴시스] 통신사가 만났다.", "뉴시스", null)]
    [InlineData("HANOI (Reuters) - The carriers met.", "Reuters", null)]
    public void Credit_AgencyAtTheHead_IsRead(string text, string agency, string? author)
    {
        var credit = DatelinePrefix.Credit(text);

        Assert.Equal(agency, credit?.Agency);
        Assert.Equal(author is null ? [] : [author], credit!.Authors);
    }

    [Theory]
    [InlineData("Hà Nội (thủ đô) - thành phố lớn.")]
    [InlineData("Viettel - nhà mạng lớn.")]
    [InlineData("Các nhà mạng gặp nhau.")]
    [InlineData("")]
    public void Credit_NoAgency_NamesNone(string text) => Assert.Null(DatelinePrefix.Credit(text));
}
