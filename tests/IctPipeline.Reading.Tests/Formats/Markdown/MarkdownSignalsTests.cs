using IctPipeline.Reading.Formats.Markdown;

namespace IctPipeline.Reading.Tests.Formats.Markdown;

public class MarkdownSignalsTests
{
    [Theory]
    [InlineData(
        "# Trung tâm dữ liệu mở cửa\n\nTỉnh vừa khánh thành một trung tâm dữ liệu.\n\nTòa nhà có ba tầng.\n",
        "Trung tâm dữ liệu mở cửa"
    )]
    [InlineData("\n\n# Trung tâm dữ liệu\nTỉnh vừa khánh thành một trung tâm.\n", "Trung tâm dữ liệu")]
    [InlineData("# 5 điều về trung tâm dữ liệu\n\nTỉnh vừa khánh thành một trung tâm.\n", "5 điều về trung tâm dữ liệu")]
    [InlineData("\uFEFF\uFEFF# Trung tâm dữ liệu\n\nTỉnh vừa khánh thành một trung tâm.\n", "Trung tâm dữ liệu")]
    [InlineData("# **Trung tâm** dữ liệu\r\n\r\nTỉnh vừa khánh thành một trung tâm.\r\n", "Trung tâm dữ liệu")]
    public void Read_HeadingAtTheHead_IsTheTitleWithoutItsMark(string text, string title)
    {
        foreach (var name in new[] { "tin.txt", "tin", "tin.2018" })
        {
            var article = Reading.Article(text, name);

            Assert.Equal(("markdown", title), (article.File.Format, article.Title));
            Assert.DoesNotContain("#", article.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_HeadingFarBehindTheHead_HasNoMark()
    {
        var text =
            "Tin dài\n\n" + string.Concat(Enumerable.Repeat("Một câu văn xuôi không có dấu gì cả.\n\n", 2_000)) + "## Phần hai\n\nHết.\n";

        Assert.DoesNotContain("#", Reading.Article(text).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mười cuốn sách\n\n# 1 Biển cả\n\nMột cuốn hay.\n")]
    [InlineData("#congnghe là thẻ được nhắc nhiều\n\nHôm nay có tin mới.\n")]
    [InlineData("Tin ngắn\n\nGọi # rồi bấm phím gọi để tra số dư.\n# là phím thăng.\n")]
    [InlineData("# 0912 345 678\n# 0987 654 321\n# 0901 234 567\n")]
    [InlineData("Danh bạ\n\n# 1 chị Hoa 0912 345 678\n# 2 anh Minh 0987 654 321\n")]
    [InlineData("Bảng xếp hạng\n\n# 1\n\nMạng Sao Mai\n\n# 2\n\nMạng Hải Âu\n")]
    [InlineData("# Cổng của máy chủ\n\nport = 8080\nhost = 10.0.0.1\n\n# Nhật ký\n\nlevel = info\n")]
    [InlineData("# Ghi chú\n[tệp]\nkhoa=giá trị\n\n# Khác\n[khac]\nkhoa2=giá trị\n")]
    [InlineData("# Counts words\n\nimport os\n\n# Helpers\n\ndef count(text):\n    return len(text.split())\n")]
    [InlineData("# include <stdio.h>\n# define MOST 5\n\nint main(void) {\n  return MOST;\n}\n")]
    [InlineData("# -*- coding: utf-8 -*-\n\nTin ngắn\n")]
    public void Score_SignsOfPlainText_AreNoMarkdown(string text) => Assert.InRange(MarkdownSignals.Score(text), 0, 0.2);
}
