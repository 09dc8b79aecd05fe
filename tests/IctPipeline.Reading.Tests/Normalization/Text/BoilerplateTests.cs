using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Tests.Normalization.Text;

public class BoilerplateTests
{
    [Theory]
    [InlineData("Tin cùng chuyên mục")]
    [InlineData("TIN LIÊN QUAN:")]
    [InlineData(">> Xem thêm")]
    [InlineData("Related articles")]
    [InlineData("관련기사")]
    public void Remove_ListOfOtherStoriesAtTheEnd_GoesWithItsHead(string head)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second, head, "Yên Bái mở cổng mới", "Sơn La thử truyền hình số");

        Boilerplate.Remove(blocks);

        Assert.Equal([Blocks.First, Blocks.Second], blocks.Texts());
    }

    [Fact]
    public void Remove_HeadBeforeMoreText_StaysWithTheText()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, "Bình luận của chuyên gia", "Tin khác", Blocks.Second, Blocks.Third);

        Boilerplate.Remove(blocks);

        Assert.Contains(Blocks.Third, blocks.Texts());
        Assert.Contains("Tin khác", blocks.Texts());
    }

    [Fact]
    public void Remove_LongHeadlinesThatAreLinks_GoToo()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second, "Tin khác");
        blocks.Add(Blocks.Paragraph(Blocks.Third, linked: 0.9));

        Boilerplate.Remove(blocks);

        Assert.Equal([Blocks.First, Blocks.Second], blocks.Texts());
    }

    [Fact]
    public void Remove_HeadInTheFirstThird_IsNoEnd()
    {
        var blocks = Blocks.Paragraphs("Tin mới", Blocks.First, Blocks.Second, Blocks.Third);

        Boilerplate.Remove(blocks);

        Assert.Equal(["Tin mới", Blocks.First, Blocks.Second, Blocks.Third], blocks.Texts());
    }

    [Theory]
    [InlineData("Chia sẻ")]
    [InlineData("Facebook")]
    [InlineData("Quảng cáo")]
    [InlineData("***")]
    [InlineData("— — —")]
    [InlineData("Đọc thêm: Yên Bái mở cổng dịch vụ công mới")]
    [InlineData(">> Yên Bái mở cổng dịch vụ công mới")]
    [InlineData("Read more: a new portal opens")]
    [InlineData("관련기사: 새 포털")]
    public void Remove_LineThatIsNeverText_GoesFromTheMiddle(string line)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, line, Blocks.Second);

        Boilerplate.Remove(blocks);

        Assert.Equal([Blocks.First, Blocks.Second], blocks.Texts());
    }

    [Theory]
    [InlineData("Chia sẻ dữ liệu giữa các xã là bước đầu.")]
    [InlineData("Facebook mở văn phòng ở Hà Nội.")]
    [InlineData("Chi tiết kỹ thuật")]
    [InlineData("12")]
    public void Remove_TextThatBeginsAlike_Stays(string line)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, line, Blocks.Second);

        Boilerplate.Remove(blocks);

        Assert.Equal([Blocks.First, line, Blocks.Second], blocks.Texts());
    }

    [Theory]
    [InlineData(">>> np.zeros(3)\narray([0., 0., 0.])")]
    [InlineData(">> A(1, :) = 0")]
    [InlineData("print")]
    [InlineData("----")]
    public void Remove_CodeThatLooksLikeALineOfThePage_Stays(string code)
    {
        List<Block> blocks = [Blocks.Paragraph(Blocks.First), new(BlockKind.Code, code), Blocks.Paragraph(Blocks.Second)];

        Boilerplate.Remove(blocks);

        Assert.Equal([Blocks.First, code, Blocks.Second], blocks.Texts());
    }

    [Fact]
    public void Remove_CodeAfterAHeadOfOtherStories_KeepsTheTail()
    {
        List<Block> blocks = [.. Blocks.Paragraphs(Blocks.First, Blocks.Second, "Related articles"), new(BlockKind.Code, "git log")];

        Boilerplate.Remove(blocks);

        Assert.Equal("git log", blocks[^1].Text);
    }
}
