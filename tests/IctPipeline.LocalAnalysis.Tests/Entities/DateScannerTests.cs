using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class DateScannerTests
{
    [Theory]
    [InlineData("vi", "Sự kiện diễn ra ngày 22/3 tại đây.", "22/3", "date:xxxx-03-22")]
    [InlineData("vi", "Từ ngày 22/12/1992 đến nay.", "22/12/1992", "date:1992-12-22")]
    [InlineData("vi", "Họ thăm từ ngày 17-19/7.", "17-19/7", "date:xxxx-07-17-xxxx-07-19")]
    [InlineData("vi", "Doanh thu quý II/2018 tăng.", "quý II/2018", "date:2018-q2")]
    [InlineData("vi", "Báo cáo tháng 3/2018 cho thấy.", "tháng 3/2018", "date:2018-03")]
    [InlineData("vi", "Vào ngày 2 tháng 9 năm 1945 tại đây.", "2 tháng 9 năm 1945", "date:1945-09-02")]
    [InlineData("vi", "Kế hoạch năm 2020 đã xong.", "năm 2020", "date:2020")]
    [InlineData("vi", "Lúc 7h30 họ đi.", "7h30", "date:t07-30")]
    [InlineData("en", "It opened on March 22, 2018 in Hanoi.", "March 22, 2018", "date:2018-03-22")]
    [InlineData("en", "LONDON 1996-08-22", "1996-08-22", "date:1996-08-22")]
    [InlineData("en", "They met on Monday.", "Monday", "date:monday")]
    public void Scan_Date_IsFoundWithItsValue(string language, string text, string mention, string id)
    {
        var date = Assert.Single(Analyses.Of(text, language).Entities, entity => entity.Category == EntityCategories.DateTime);

        Assert.Equal(mention, Assert.Single(date.Mentions).Text);
        Assert.Equal(id, date.Id);
    }

    [Theory]
    [InlineData("vi", "Khoảng 3/4 dân số làm nông.")]
    [InlineData("vi", "Dịch vụ 24/7 cho khách.")]
    [InlineData("vi", "Ngày 32/13 không có.")]
    [InlineData("en", "You may march on.")]
    public void Scan_WhatOnlyLooksLikeADate_IsLeft(string language, string text) =>
        Assert.DoesNotContain(Analyses.Of(text, language).Entities, entity => entity.Category == EntityCategories.DateTime);
}
