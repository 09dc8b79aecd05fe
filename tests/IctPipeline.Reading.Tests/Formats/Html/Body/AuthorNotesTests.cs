namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class AuthorNotesTests
{
    private const string Author = "<meta name=\"author\" content=\"Jane Okafor\">";

    [Theory]
    [InlineData("Jane Okafor is a senior reporter who covers data centres across Asia.")]
    [InlineData("Our correspondent Jane Okafor has written about networks since 2009.")]
    [InlineData("Jane Okafor")]
    public void Read_NoteAboutTheAuthorAtTheEnd_IsNotTheText(string note) =>
        BodyPage.AssertWhole(BodyPage.Article(last: $"<p>{note}</p>", head: Author));

    [Theory]
    [InlineData("Tom Ferreira is a freelance journalist based in Lisbon.")]
    [InlineData("(Reporting by Tom Ferreira; editing by Ada Lindqvist)")]
    public void Read_NoteAboutAnUnknownAuthorAtTheEnd_IsNotTheText(string note) =>
        BodyPage.AssertWhole(BodyPage.Article(last: $"<p>{note}</p>"));

    [Fact]
    public void Read_PressReleaseThatBeginsWithItsSender_KeepsItsText()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                last: "<p>Hexalink is a platform that links warehouses, and it has grown fast since 2019.</p><p>About Hexalink: the firm "
                    + "works in five countries.</p>",
                head: "<meta name=\"author\" content=\"Hexalink\">"
            )
        );
        Assert.Contains("links warehouses", body, StringComparison.Ordinal);
        Assert.Contains("five countries", body, StringComparison.Ordinal);
    }
}
