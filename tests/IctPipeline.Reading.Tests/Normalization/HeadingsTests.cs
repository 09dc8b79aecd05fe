using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

public class HeadingsTests
{
    private const string Title = "Cáp quang lên bản";

    [Theory]
    [InlineData("Cáp quang lên bản")]
    [InlineData("CÁP QUANG LÊN BẢN")]
    [InlineData("“Cáp quang lên bản”")]
    [InlineData("Cáp quang lên bản.")]
    public void Settle_TitleRepeatedInTheText_IsTakenOff(string first)
    {
        var blocks = Blocks.Paragraphs(first, Blocks.First);

        Assert.Equal(Title, Headings.Settle(Title, blocks));
        Assert.Equal([Blocks.First], blocks.Texts());
    }

    [Fact]
    public void Settle_OtherFirstLine_Stays()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second);

        Assert.Equal(Title, Headings.Settle(Title, blocks));
        Assert.Equal(2, blocks.Count);
    }

    [Theory]
    [InlineData("cap-quang-len-ban", 1, Title)]
    [InlineData("cap-quang-len-ban", 2, Title)]
    [InlineData("cap-quang_2", 2, Title)]
    [InlineData("cap-quang-len-ban", 3, "cap-quang-len-ban")]
    [InlineData("Cap-quang", 2, "Cap-quang")]
    [InlineData("capquang", 2, "capquang")]
    [InlineData("cap quang - len ban", 2, "cap quang - len ban")]
    public void Settle_SlugForATitle_YieldsToAMainHeading(string title, int level, string expected)
    {
        var blocks = Blocks.Paragraphs(Blocks.First);
        blocks.Insert(0, Blocks.Heading(Title, level));

        Assert.Equal(expected, Headings.Settle(title, blocks));
        Assert.Equal(expected == Title ? 1 : 2, blocks.Count);
    }

    [Theory]
    [InlineData("Chương trình đưa cáp quang tới từng bản vừa...", true)]
    [InlineData("Chương trình đưa cáp quang tới từng bản vừa…", true)]
    [InlineData("[Chương trình đưa cáp quang tới từng bản ...]", true)]
    [InlineData("Chương trình đưa cáp quang tới từng bản vừa", false)]
    [InlineData("Một câu khác hẳn với đoạn ở ngay sau nó...", false)]
    [InlineData("Chương trình...", false)]
    public void Settle_HeadingThatBreaksOffInTheParagraph_IsATeaser(string heading, bool taken)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second);
        blocks.Insert(0, Blocks.Heading(heading));

        Headings.Settle(Title, blocks);

        Assert.Equal(taken ? 2 : 3, blocks.Count);
    }

    [Fact]
    public void Settle_OneBlockAlone_StaysTheBody()
    {
        var blocks = Blocks.Paragraphs(Title);

        Assert.Equal(Title, Headings.Settle(Title, blocks));
        Assert.Single(blocks);
    }
}
