using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Word;

public class DocxReaderTests
{
    [Fact]
    public void Read_LocalizedStyles_AreKnownByTheirNames()
    {
        var article = Read(
            Document(
                Styled("u1", "Khai trương trung tâm dữ liệu"),
                Plain("Trung tâm đặt tại Cần Thơ."),
                Styled("CuaToi", "Vốn đầu tư"),
                Plain("Dự án có vốn 300 tỷ đồng.")
            )
        );

        Assert.Equal("Khai trương trung tâm dữ liệu", article.Title);
        Assert.Equal("Trung tâm đặt tại Cần Thơ.\n\nVốn đầu tư\n\nDự án có vốn 300 tỷ đồng.", article.Body);
    }

    [Fact]
    public void Read_Hyperlink_IsKeptWithItsText()
    {
        var article = Read(
            Document(
                Styled("u1", "Tin"),
                new Paragraph(
                    new Run(new Text("Xem ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Hyperlink(new Run(new Text("trang của dự án"))) { Id = "link1" },
                    new Run(new Text("."))
                )
            )
        );

        Assert.Equal([new ArticleLink("https://example.vn/du-an", "trang của dự án")], article.Links);
        Assert.Equal("Xem trang của dự án.", article.Body);
    }

    [Fact]
    public void Read_CoreProperties_GiveAuthorsTagsAndLanguage()
    {
        var article = Read(Document(Styled("u1", "Tin"), Plain("Nội dung.")));

        Assert.Equal(["Nguyễn Thu Hà"], article.Authors);
        Assert.Equal(["viễn thông", "5G"], article.Tags);
        Assert.Equal("vi", article.DeclaredLanguage);
        Assert.Contains(article.DateEvidence, evidence => evidence.Value.StartsWith("2021-03-04", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LinkWithoutAnAddress_DoesNotCostTheText()
    {
        var article = Read(
            Replace(Document(Styled("u1", "Tin"), Plain("Nội dung.")), "https://example.vn/du-an", "https://%%% kh\u00f4ng")
        );

        Assert.Equal("Nội dung.", article.Body);
    }

    [Fact]
    public void Read_TextOfDrawings_IsReadOnce()
    {
        const string alternate = """
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <mc:Choice Requires="wps"><w:r><w:t>Hộp chữ</w:t></w:r></mc:Choice>
            <mc:Fallback><w:r><w:t>Hộp chữ</w:t></w:r></mc:Fallback></mc:AlternateContent>
            """;
        var article = Read(Document(Styled("u1", "Tin"), Plain("@@")), ("<w:r><w:t>@@</w:t></w:r>", alternate));

        Assert.Equal("Hộp chữ", article.Body);
    }

    [Fact]
    public void Read_NoRelationships_FindsTheTextWhereItAlwaysLies()
    {
        var bytes = Without(Document(Styled("Heading1", "Tin"), Plain("Nội dung.")), "_rels/.rels");

        Assert.Equal("Nội dung.", Read(bytes).Body);
    }

    [Fact]
    public void Read_IndexThatIsABomb_IsRefused()
    {
        var bytes = Replace(Document(Plain("Nội dung.")), "</Types>", new string(' ', 50_000_000) + "</Types>");

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(bytes));
    }

    [Fact]
    public void Read_Truncated_IsRefusedAsDamaged()
    {
        var bytes = Replace(Document(Plain("Nội dung.")), "</w:body>", "");

        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(bytes));
    }

    /// <summary>A document with everything that the reader looks at.</summary>
    internal static byte[] Sample() =>
        Document(
            Styled("u1", "Khai trương trung tâm dữ liệu"),
            Plain("Trung tâm đặt tại Cần Thơ."),
            Styled("CuaToi", "Vốn đầu tư"),
            new Paragraph(new Hyperlink(new Run(new Text("trang của dự án"))) { Id = "link1" })
        );

    private static NormalizedArticle Read(byte[] bytes, params (string Old, string New)[] changes) =>
        Assert.Single(Reading.All(changes.Aggregate(bytes, (all, change) => Replace(all, change.Old, change.New)), "tin.docx")).Article!;

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static byte[] Document(params OpenXmlElement[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(paragraphs));
            main.AddHyperlinkRelationship(new Uri("https://example.vn/du-an"), isExternal: true, "link1");
            main.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("http://127.0.0.1:9/evil.dotm")
            );
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "u1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Cua toi" }, new BasedOn { Val = "u2" })
                {
                    StyleId = "CuaToi",
                    Type = StyleValues.Paragraph,
                },
                new Style(new StyleName { Val = "heading 2" }) { StyleId = "u2", Type = StyleValues.Paragraph }
            );
            var properties = document.PackageProperties;
            properties.Creator = "Nguyễn Thu Hà";
            properties.Keywords = "viễn thông, 5G";
            properties.Language = "vi";
            properties.Created = new DateTime(2021, 3, 4, 5, 6, 7, DateTimeKind.Utc);
        }

        return stream.ToArray();
    }

    private static byte[] Without(byte[] package, string name) => Rewrite(package, entry => entry == name ? null : text => text);

    private static byte[] Replace(byte[] package, string old, string @new) =>
        Rewrite(package, _ => text => text.Replace(old, @new, StringComparison.Ordinal));

    private static byte[] Rewrite(byte[] package, Func<string, Func<string, string>?> change)
    {
        using var source = new ZipArchive(new MemoryStream(package));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                if (change(entry.FullName) is { } rewrite)
                {
                    using var reader = new StreamReader(entry.Open());
                    using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                    writer.Write(rewrite(reader.ReadToEnd()));
                }
            }
        }

        return stream.ToArray();
    }
}
