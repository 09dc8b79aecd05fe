using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class DatelineFinderTests
{
    [Theory]
    [InlineData("Ngày 18/7, tại Cần Thơ, hội thảo mở màn.", "Cần Thơ", 18, 7, 0.55)]
    [InlineData("Cần Thơ, ngày 18/7: hội thảo mở màn.", "Cần Thơ", 18, 7, 0.55)]
    [InlineData("Sáng 18/7, ở Huế, hội thảo mở màn.", "Huế", 18, 7, 0.6)]
    [InlineData("Hội thảo mở hôm nay, ngày 18/7, tại Huế.", "Huế", 18, 7, 0.6)]
    [InlineData("Cuộc họp của các nhà mạng diễn ra ngày 18/7 tại Vinh với nhiều bên.", "Vinh", 18, 7, 0.45)]
    [InlineData("Cuộc họp của các nhà mạng mở tại Vinh, ngày 18/7.", "Vinh", 18, 7, 0.45)]
    [InlineData("Các nhà mạng gặp nhau trong cuộc họp chiều nay, 18/7/2019.", null, 18, 7, 0.6)]
    [InlineData("On March 22, in Seoul, the carriers met.", "Seoul", 22, 3, 0.55)]
    public void Find_PlaceOrOwnDay_IsTheDateline(string text, string? place, int day, int month, double strength)
    {
        var found = Find(text);

        Assert.Equal((place, day, month), (found?.Dateline.Place, found?.Dateline.Day, found?.Dateline.Month));
        Assert.Equal(strength, DateWeights.For(found!.Place));
    }

    [Theory]
    [InlineData("SEOUL, March 22 (Yonhap) -- The carriers met.", "SEOUL", 22)]
    [InlineData("Hà Nội, ngày 22/3 – Các nhà mạng gặp nhau.", "Hà Nội", 22)]
    [InlineData("HANOI (Reuters) - The carriers met.", "HANOI", null)]
    public void Find_AgencyStyle_IsTheDateline(string text, string place, int? day)
    {
        var found = Find(text);

        Assert.Equal((place, day), (found?.Dateline.Place, found?.Dateline.Day));
        Assert.Equal((0, 0.6), (found!.Offset, DateWeights.For(found.Place)));
    }

    [Theory]
    [InlineData("Dự án kết thúc ngày 30/6 sau ba năm.")]
    [InlineData("Theo kế hoạch, ngày 30/6 tới dự án kết thúc.")]
    [InlineData("Ngày 18/7, tại Bộ Y tế, hội thảo mở màn.")]
    [InlineData("Mở tháng 7/2019, tại Huế.")]
    [InlineData("Viettel - nhà mạng lớn - mở rộng.")]
    [InlineData("Không có ngày nào, tại Huế.")]
    [InlineData("")]
    public void Find_DayOfSomethingElse_IsNone(string text) => Assert.Null(Find(text));

    [Fact]
    public void Find_BehindTheLimit_IsNone()
    {
        const string text = "Hội thảo bàn về băng rộng. Ngày 18/7, tại Huế.";

        Assert.NotNull(Find(text, text.IndexOf("18", StringComparison.Ordinal)));
        Assert.Null(Find(text, text.IndexOf("18", StringComparison.Ordinal) - 1));
    }

    [Theory]
    [InlineData("Hội thảo mở hôm nay, ngày 18/7, tại Huế.", "hôm nay, ngày 18/7")]
    [InlineData("Tại đây, chiều cùng ngày 18/7/2019 các bên đã ký.", "cùng ngày 18/7/2019")]
    [InlineData("Ngày 18/7, tại Huế.", "Ngày 18/7")]
    public void Find_WordsOfTheDay_AreQuotedWithIt(string text, string quoted)
    {
        var found = Find(text);

        Assert.Equal(quoted, found?.Text);
        Assert.Equal(text.IndexOf(quoted, StringComparison.Ordinal), found!.Offset);
    }

    private static FoundDateline? Find(string text, int limit = int.MaxValue) =>
        DatelineFinder.Find(text, "body", Scanned.Found(text, monthFirst: false), limit);
}
