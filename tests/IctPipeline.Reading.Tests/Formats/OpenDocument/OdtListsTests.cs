using static IctPipeline.Reading.Tests.Formats.OpenDocument.OdtMarkup;

namespace IctPipeline.Reading.Tests.Formats.OpenDocument;

public class OdtListsTests
{
    [Fact]
    public void Read_Lists_HaveTheNumbersThatEditorsShow()
    {
        var article = new OdtPackage(
            Title
                + P("Mở đầu.")
                + List("L1", Item(P("một")) + Item(P("hai") + List("", Item(P("hai a")) + Item(P("hai b")))) + Item(P("ba") + P("tiếp")))
                + P("Giữa.")
                + List("L1", Item(P("lại một")))
                + List("L1", Item(P("đi tiếp")), "text:continue-numbering=\"true\"")
                + List("L1", "<text:list-item text:start-value=\"7\">" + P("bảy") + "</text:list-item>")
        )
            .Automatic(Numbered)
            .Read();

        Assert.Equal(
            "Mở đầu.|1. một|2. hai|2.a) hai a|2.b) hai b|3. ba|tiếp|Giữa.|1. lại một|2. đi tiếp|7. bảy",
            string.Join('|', article.Paragraphs())
        );
    }

    [Fact]
    public void Read_BulletsAndHeadersOfLists_HaveNoMark()
    {
        var bullets = "<text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\"/></text:list-style>";
        var header = "<text:list-header>" + P("đầu") + "</text:list-header>";

        var article = new OdtPackage(Title + P("Mở đầu.") + List("L2", header + Item(P("chấm")))).Automatic(bullets).Read();

        Assert.Equal("Mở đầu.|đầu|chấm", string.Join('|', article.Paragraphs()));
    }

    [Fact]
    public void Read_NumberedHeadings_AreCounted()
    {
        var outline =
            "<text:outline-style><text:outline-level-style text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\"/>"
            + "</text:outline-style>";

        var article = new OdtPackage(Title + H2("Vốn") + P("Một.") + H2("Tiến độ") + P("Hai.")).Named(outline).Read();

        Assert.Equal("1. Vốn|Một.|2. Tiến độ|Hai.", string.Join('|', article.Paragraphs()));
    }
}
