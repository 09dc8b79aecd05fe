using IctPipeline.Web.Compare;

namespace IctPipeline.Web.Tests.Compare;

public sealed class TextComparisonTests
{
    [Fact]
    public void Of_WordsChangedInsideOfAParagraph_AreTheOnlyOnes()
    {
        var compared = TextComparison.Of(
            "Đoạn đầu.\n\nVNPT ký hợp tác với KT tại Hà Nội.",
            "Đoạn đầu.\n\nVNPT ký hợp đồng với KT tại Hà Nội.\n\nThêm."
        );

        Assert.Equal(["Đoạn đầu."], compared.Paragraphs[0].Select(run => run.Text));
        Assert.Equal(
            [("same", "VNPT ký hợp"), ("removed", "tác"), ("added", "đồng"), ("same", "với KT tại Hà Nội.")],
            compared.Paragraphs[1].Select(run => (run.Kind, run.Text))
        );
        Assert.Equal(("added", "Thêm."), (compared.Paragraphs[^1][0].Kind, compared.Paragraphs[^1][0].Text));
        Assert.Equal((10, 1, 2), (compared.Same, compared.Removed, compared.Added));
    }

    [Fact]
    public void Of_EqualAndStrangeTexts_AreWholeAndNothingInCommon()
    {
        Assert.Equal(1, TextComparison.Of("a b\n\nc", "a b\n\nc").PartInCommon);
        Assert.Equal(0, TextComparison.Of("a b", "c d").PartInCommon);
        Assert.Equal(0, TextComparison.Of("", "").PartInCommon);
    }

    [Fact]
    public void Of_ParagraphsJoined_AreRemovedMarksOnly()
    {
        var compared = TextComparison.Of("Một hai.\n\nBa bốn.", "Một hai. Ba bốn.");

        Assert.Equal((4, 0, 0), (compared.Same, compared.Removed, compared.Added));
    }
}
