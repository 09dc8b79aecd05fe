using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Signs that a dialect has a meaning for and an author none.</summary>
public class WrittenSignsTests
{
    [Theory]
    [InlineData("Nhiệt độ 18~22 độ, ẩm 60~70%.", "Nhiệt độ 18~22 độ, ẩm 60~70%.")]
    [InlineData("Giá 5~~10 nghìn, 20~~30 nghìn.", "Giá 5~~10 nghìn, 20~~30 nghìn.")]
    [InlineData("Bộ nhớ 2^8 và 2^16 ô.", "Bộ nhớ 2^8 và 2^16 ô.")]
    [InlineData("Tăng i++ rồi j++ một lần.", "Tăng i++ rồi j++ một lần.")]
    [InlineData("Nếu a==b và b==c thì dừng.", "Nếu a==b và b==c thì dừng.")]
    [InlineData("Khối 2*3*4 mét, tủ 10*20 và 30*40 cm.", "Khối 2*3*4 mét, tủ 10*20 và 30*40 cm.")]
    [InlineData("Luỹ thừa 2**3**4 trong Python.", "Luỹ thừa 2**3**4 trong Python.")]
    [InlineData("Tính a*b rồi c*d trước.", "Tính a*b rồi c*d trước.")]
    [InlineData("Tệp my_file_name và __init__.py.", "Tệp my_file_name và __init__.py.")]
    [InlineData("Mua từ $5 đến $10 mỗi tháng.", "Mua từ $5 đến $10 mỗi tháng.")]
    [InlineData("Họp lúc 10:30:45, tỉ lệ 1:100:5.", "Họp lúc 10:30:45, tỉ lệ 1:100:5.")]
    [InlineData("Độ trễ <5% nếu x<10 và y>3.", "Độ trễ <5% nếu x<10 và y>3.")]
    [InlineData("Nếu a<b and c>d thì đổi chỗ.", "Nếu a<b and c>d thì đổi chỗ.")]
    [InlineData("Kiểu List<String> và Map<K, V> khác nhau.", "Kiểu List<String> và Map<K, V> khác nhau.")]
    [InlineData("Gõ lệnh clone <user-name> vào máy.", "Gõ lệnh clone <user-name> vào máy.")]
    [InlineData("Mẫu [^0-9] khớp mọi thứ trừ số.", "Mẫu [^0-9] khớp mọi thứ trừ số.")]
    [InlineData("[Lưu-ý]: hôm-nay", "[Lưu-ý]: hôm-nay")]
    public void Sign_ThatIsNoMark_Stays(string markdown, string expected)
    {
        Assert.Equal(expected, Body(markdown));
    }

    [Theory]
    [InlineData("Từ ~~cũ kỹ~~ mới.", "Từ cũ kỹ mới.")]
    [InlineData("Chữ *nghiêng* và **đậm**.", "Chữ nghiêng và đậm.")]
    [InlineData("**강조**된 말과 *기울임*.", "강조된 말과 기울임.")]
    [InlineData("제**3**회 대회.", "제3회 대회.")]
    [InlineData("Một <b>từ</b> và H<sub>2</sub>O.", "Một từ và H2O.")]
    [InlineData("Dùng <Highlight>từ này</Highlight> thôi.", "Dùng từ này thôi.")]
    [InlineData("Vui quá :tada: nhé.", "Vui quá 🎉 nhé.")]
    [InlineData("Xem [bài][tham-khao].\n\n[tham-khao]: bai-viet", "Xem bài.")]
    public void Mark_ThatFormats_Goes(string markdown, string expected)
    {
        Assert.Equal(expected, Body(markdown));
    }

    [Theory]
    [InlineData("Ta có $x_1 * y^2$ và $x_2 * z^2$.", "Ta có $x_1 * y^2$ và $x_2 * z^2$.")]
    [InlineData("Vì $a<b$ nên $\\hat{y}_{i}$ và $\\hat{z}_{j}$ lớn.", "Vì $a<b$ nên $\\hat{y}_{i}$ và $\\hat{z}_{j}$ lớn.")]
    [InlineData("Dùng \\\\(x_i*y\\\\) và \\\\(z_i*w\\\\).", "Dùng \\(x_i*y\\) và \\(z_i*w\\).")]
    [InlineData("Ghi chú \\(không phải công thức\\).", "Ghi chú (không phải công thức).")]
    [InlineData("Viết $$E = mc^2$$ ở đây.", "Viết $$E = mc^2$$ ở đây.")]
    public void Formula_InText_StaysAsWritten(string markdown, string expected)
    {
        Assert.Equal(expected, Body(markdown));
    }

    [Theory]
    [InlineData("2017. Một năm tốt.\n2019. Một năm nữa.", "2017. Một năm tốt.\n\n2019. Một năm nữa.")]
    [InlineData("10. Mười.\n9. Chín.", "10. Mười.\n\n9. Chín.")]
    [InlineData("1. Một.\n1. Hai.\n1. Ba.", "1. Một.\n\n2. Hai.\n\n3. Ba.")]
    [InlineData("0. Không.\n1. Một.", "0. Không.\n\n1. Một.")]
    [InlineData("2018.\n\nNăm ấy.", "2018.\n\nNăm ấy.")]
    [InlineData("1. ```\n   mã\n   ```\n2. Chữ.", "1.\n\nmã\n\n2. Chữ.")]
    [InlineData("1. ## Mục\n2. ## Khác", "1. Mục\n\n2. Khác")]
    public void Number_OfAnItem_IsTheAuthors(string markdown, string expected)
    {
        Assert.EndsWith(
            expected,
            Body("Câu mở đầu.\n\n" + markdown + "\n\nCâu kết thúc.").Replace("\n\nCâu kết thúc.", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<!--more->\n\nPhần còn lại của bài.")]
    [InlineData("<!-- ghi chú\n\nPhần còn lại của bài.")]
    [InlineData("<script> là thẻ nguy hiểm.\n\nPhần còn lại của bài.")]
    [InlineData("<style media=\"print\">\n\nPhần còn lại của bài.")]
    public void Html_WithoutAnEnd_DoesNotSwallowTheArticle(string rest)
    {
        Assert.EndsWith("Phần còn lại của bài.", Body("Câu mở đầu.\n\n" + rest));
    }

    [Fact]
    public void Component_NamedLikeASilentElement_KeepsItsWords()
    {
        Assert.Contains(
            "Đáp án thứ hai",
            Body("Câu hỏi.\n\n<Choices>\n<Option>Đáp án đầu</Option>\n<Option>Đáp án thứ hai</Option>\n</Choices>")
        );
    }

    [Fact]
    public void Caption_UnderAPicture_IsItsText()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\nMở đầu.\n\n![ảnh](a.jpg)\n*Cảng nhìn từ biển. Ảnh: T.M.*\n\nKết.", "a.md");

        Assert.Equal("Cảng nhìn từ biển. Ảnh: T.M.", Assert.Single(article.Images).Alt);
    }

    [Fact]
    public void Table_EveryElement_IsATag() =>
        TableLines.AssertWork(
            "written-tag.tsv",
            (_, name) => Body($"Chữ <{name}>này.") is var body && !body.Contains('<', StringComparison.Ordinal)
        );

    private static string Body(string markdown) => Reading.Article("---\ntitle: Tin\n---\n" + markdown, "a.md").Body;
}
