using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading.Tests.Normalization;

public class LeadSplitterTests
{
    private const string Dateline = "Ngày 9/11, tại Lào Cai, ban quản lý dự án đã họp với các nhà mạng để bàn về chặng đường cuối.";

    [Theory]
    [InlineData(Blocks.First)]
    [InlineData("Chương trình đưa cáp quang tới từng bản vừa bước sang năm thứ ba…")]
    public void Split_SummaryThatOpensTheText_IsTakenWhole(string declared)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second);

        Assert.Equal(Blocks.First, LeadSplitter.Split(declared, blocks, fromMarkup: true));
        Assert.Equal([Blocks.Second], blocks.Texts());
    }

    [Fact]
    public void Split_SummaryOfItsOwn_StaysBesideTheText()
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Blocks.Second);

        Assert.Equal("Ba năm kéo cáp", LeadSplitter.Split("Ba năm kéo cáp", blocks, fromMarkup: true));
        Assert.Equal(2, blocks.Count);
    }

    [Fact]
    public void Split_SummaryOverAShortFirstLine_IsOnlyTheTextsOpening()
    {
        var blocks = Blocks.Paragraphs("Lào Cai, tháng chín.", Blocks.First, Blocks.Second);

        Assert.Null(LeadSplitter.Split("Lào Cai, tháng chín. Chương trình đưa cáp quang tới từng bản", blocks, fromMarkup: true));
        Assert.Equal(3, blocks.Count);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, true)]
    [InlineData(3, false)]
    public void Split_SmallHeadingAsTheFirstBlock_IsTheLead(int level, bool isLead)
    {
        var blocks = Blocks.Paragraphs(Blocks.Second);
        blocks.Insert(0, Blocks.Heading(Blocks.First, level));

        Assert.Equal(isLead ? Blocks.First : null, LeadSplitter.Split(null, blocks, fromMarkup: true));
        Assert.Equal(isLead ? 1 : 2, blocks.Count);
    }

    [Theory]
    [InlineData(Blocks.First, true)]
    [InlineData("Ba năm kéo cáp lên các bản vùng cao.", false)]
    public void Split_BoldFirstParagraph_IsTheLeadWhereItIsLongEnough(string first, bool isLead)
    {
        var blocks = Blocks.Paragraphs(Blocks.Second, Blocks.Third);
        blocks.Insert(0, Blocks.Paragraph(first, emphasized: true));

        Assert.Equal(isLead ? first : null, LeadSplitter.Split(null, blocks, fromMarkup: true));
    }

    [Fact]
    public void Split_BoldParagraphOfTwo_IsText()
    {
        List<Block> blocks = [Blocks.Paragraph(Blocks.First, emphasized: true), Blocks.Paragraph(Blocks.Second)];

        Assert.Null(LeadSplitter.Split(null, blocks, fromMarkup: true));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Split_ParagraphBeforeTheDateline_IsTheLeadInPlainText(bool fromMarkup, bool isLead)
    {
        var blocks = Blocks.Paragraphs(Blocks.First, Dateline, Blocks.Second);

        Assert.Equal(isLead ? Blocks.First : null, LeadSplitter.Split(null, blocks, fromMarkup));
    }

    [Fact]
    public void Split_NoDatelineBelow_HasNoLead() =>
        Assert.Null(LeadSplitter.Split(null, Blocks.Paragraphs(Blocks.First, Blocks.Second, Blocks.Third), fromMarkup: false));

    [Fact]
    public void Split_SummaryThatIsTheWholeText_IsNoLead()
    {
        var blocks = Blocks.Paragraphs(Blocks.First);

        Assert.Null(LeadSplitter.Split(Blocks.First, blocks, fromMarkup: true));
        Assert.Equal([Blocks.First], blocks.Texts());
    }
}
