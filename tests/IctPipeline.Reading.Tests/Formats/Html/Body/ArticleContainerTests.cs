namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class ArticleContainerTests
{
    [Fact]
    public void Read_TeasersBesideTheArticleElement_AreNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<main><article><h1>{BodyPage.Title}</h1><div class=\"text\">{BodyPage.Paragraphs}</div></article>"
                    + "<div class=\"block\"><div class=\"row\">Một hãng điện thoại có thể ra mắt máy gập vào mùa thu, theo hai nguồn "
                    + "tin, với màn hình lớn hơn và pin bền hơn bản trước.</div>"
                    + "<div class=\"row\">Bản cập nhật hệ điều hành, dự kiến tháng tới, sẽ sửa mười hai lỗi bảo mật và thêm bàn phím "
                    + "tiếng Việt mới.</div></div></main>"
            )
        );

    private static string Offer(int price) =>
        $"<p>Giao hàng miễn phí, trong ngày, cho đơn từ {price} trăm nghìn đồng; xem trang giao hàng.</p>";

    [Fact]
    public void Read_LongPromotionAboveTheTitle_IsNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<div class=\"bar\">{string.Concat(Enumerable.Range(1, 9).Select(Offer))}</div>"
                    + $"<div class=\"page\"><h1>{BodyPage.Title}</h1><div class=\"text\">{BodyPage.Paragraphs}</div></div>"
            )
        );

    [Fact]
    public void Read_ScriptedCounterpartOfTheTitleInAList_DoesNotEndTheArticle() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<div class=\"swipe\"><h3 class=\"title\"><a href=\"/a\">{BodyPage.Title}</a></h3><h3 class=\"title\"><a "
                    + $"href=\"/b\">Cần Thơ có thêm trạm sạc cho xe buýt điện</a></h3></div>"
                    + $"<article><h1 class=\"title\">{BodyPage.Title}</h1>{BodyPage.Paragraphs}</article>"
            )
        );
}
