using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

public class SignOffTests
{
    [Theory]
    [InlineData("Thu Hằng (TTXVN/Vietnam+)", "Thu Hằng", "TTXVN/Vietnam+", null)]
    [InlineData("Theo VnExpress", null, null, "VnExpress")]
    [InlineData("(Theo TTXVN)", null, "TTXVN", null)]
    [InlineData("By Jane Doe", "Jane Doe", null, null)]
    [InlineData("박서준 기자", "박서준", null, null)]
    public void Take_BylineAtTheEnd_IsTaken(string line, string? author, string? agency, string? site)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second, line);

        var byline = SignOff.Take(blocks);

        Assert.Equal([Blocks.First, Blocks.Second], blocks.Texts());
        Assert.Equal(author is null ? [] : [author], byline!.Authors);
        Assert.Equal((agency, site), (byline.Agency, byline.Site));
    }

    [Fact]
    public void Take_NameOverAnAgencyLine_IsItsAuthor()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second, "Thu Hằng", "TTXVN");

        var byline = SignOff.Take(blocks);

        Assert.Equal(["Thu Hằng"], byline!.Authors);
        Assert.Equal("TTXVN", byline.Agency);
        Assert.Equal(2, blocks.Count);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public void Take_NameAlone_CountsOnlyInBold(bool bold, int left)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second);
        blocks.Add(Blocks.Paragraph("Thu Hằng", emphasized: bold));

        Assert.Equal(bold, SignOff.Take(blocks) is not null);
        Assert.Equal(left, blocks.Count);
    }

    [Theory]
    [InlineData("Dự án sẽ xong trong năm nay./.", "Dự án sẽ xong trong năm nay.")]
    [InlineData("Dự án sẽ xong trong năm nay. ■", "Dự án sẽ xong trong năm nay.")]
    [InlineData("Dự án sẽ xong trong năm nay. (Hết)", "Dự án sẽ xong trong năm nay.")]
    [InlineData("사업은 올해 끝난다. (끝)", "사업은 올해 끝난다.")]
    [InlineData("The work ends this year. ###", "The work ends this year.")]
    [InlineData("Dự án sẽ xong trong năm nay.", "Dự án sẽ xong trong năm nay.")]
    public void Take_EndMark_GoesAndTheSentenceKeepsItsStop(string last, string expected)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, last);

        Assert.Null(SignOff.Take(blocks));
        Assert.Equal([Blocks.First, expected], blocks.Texts());
    }

    [Fact]
    public void Take_EndMarkOnItsOwnLine_GoesWithTheLine()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second, "###");

        SignOff.Take(blocks);

        Assert.Equal([Blocks.First, Blocks.Second], blocks.Texts());
    }

    [Fact]
    public void Take_NothingButAByline_LeavesIt()
    {
        var blocks = Blocks.Paragraphs("Theo VnExpress");

        Assert.Null(SignOff.Take(blocks));
        Assert.Single(blocks);
    }

    [Fact]
    public void Take_CodeThatEndsInAnEndMark_StaysAsItIs()
    {
        List<Block> blocks = [Blocks.Paragraph(Blocks.First), new(BlockKind.Code, "echo start\n###")];

        Assert.Null(SignOff.Take(blocks));

        Assert.Equal("echo start\n###", blocks[^1].Text);
    }
}
