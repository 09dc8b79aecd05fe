using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

public class MediaTests
{
    [Fact]
    public void Images_RepeatedEmptyAndUnordered_AreEachOnceFeaturedFirst()
    {
        var images = Media.Images([
            new ArticleImage(" a.jpg ", "  Cột  phát sóng "),
            new ArticleImage(""),
            new ArticleImage("a.jpg", "Khác"),
            new ArticleImage("b.jpg", " ", Featured: true),
        ]);

        Assert.Equal([new ArticleImage("b.jpg", null, Featured: true), new ArticleImage("a.jpg", "Cột phát sóng")], images);
    }

    [Fact]
    public void Links_MailRepeatedAndEmpty_AreLeftOut()
    {
        var links = Media.Links([
            new ArticleLink("MAILTO:a@b.vn", "Thư"),
            new ArticleLink(" /x ", " Trang "),
            new ArticleLink("/x", "Trang khác"),
            new ArticleLink("  "),
            new ArticleLink("/y", ""),
        ]);

        Assert.Equal([new ArticleLink("/x", "Trang"), new ArticleLink("/y", null)], links);
    }

    [Fact]
    public void Images_VeryMany_AreCutAtFiveHundred() =>
        Assert.Equal(500, Media.Images(Enumerable.Range(0, 600).Select(i => new ArticleImage($"{i}.jpg"))).Count);
}
