using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

public class PdfFormatTests
{
    private static readonly string[] Text =
    [
        "The harbour of Vung Ang has opened a radio network of its own for",
        "the cranes and lorries that work there by night.",
        "It cost less than a tenth of a network of cables, the operator said.",
    ];

    private static PdfPages Article() => new PdfPages().Line(60, 740, "Harbour opens a radio network", 20).Lines(60, 700, Text);

    [Fact]
    public void Read_Pdf_HasTitleAndParagraphs()
    {
        var article = Reading.Article(Article().ToBytes(), "file");

        Assert.Equal(("pdf", "Harbour opens a radio network"), (article.File.Format, article.Title));
        Assert.Equal([$"{Text[0]} {Text[1]}", Text[2]], article.Paragraphs());
    }

    [Fact]
    public void Read_Twice_GivesTheSame() =>
        Assert.Equal(Reading.Article(Article().ToBytes()).ContentHash, Reading.Article(Article().ToBytes()).ContentHash);

    [Fact]
    public void Read_HeadOfAnOldMacBeforeTheSignature_IsAPdf()
    {
        byte[] bytes = [0, 15, .. "tin.pdf"u8, .. new byte[119], .. Article().ToBytes()];

        Assert.Equal("pdf", Reading.Article(bytes).File.Format);
    }

    [Fact]
    public void Read_TextThatQuotesTheSignature_IsText() =>
        Assert.Equal("text", Reading.Article("Files of that kind begin with the letters %PDF-1.7 and so on.").File.Format);

    [Fact]
    public void Read_Information_GivesAuthorTagsLanguageAndDates()
    {
        var pdf = new PdfPages { CatalogEntries = "/Lang (en-GB)" }
            .Information(
                "/Author (Mai Lan; Windows User) /Keywords (harbours, 5G) /CreationDate (D:20190514083000+07'00') "
                    + "/ModDate (D:20190515)"
            )
            .Line(60, 740, "Harbour opens a radio network", 20)
            .Lines(60, 700, Text);

        var article = Reading.Article(pdf.ToBytes(), "file");

        Assert.Equal(["Mai Lan"], article.Authors);
        Assert.Equal(["harbours", "5G"], article.Tags);
        Assert.Equal("en-GB", article.DeclaredLanguage);
        Assert.Contains(article.DateEvidence, date => date is { Value: "2019-05-14T08:30:00+07:00", Field: "pdf created" });
        Assert.Contains(article.DateEvidence, date => date is { Value: "2019-05-15", Field: "pdf modified" });
    }

    [Fact]
    public void Read_Link_HasItsWords()
    {
        var article = Reading.Article(Article().Link("https://example.vn/cang", 80, 698, 145, 712).ToBytes());

        Assert.Equal([new ArticleLink("https://example.vn/cang", "harbour of Vu")], article.Links);
    }

    [Fact]
    public void Read_Scan_HasNoText()
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All(new PdfPages().ToBytes()));

        Assert.Equal(RejectionCodes.NoText, exception.Code);
        Assert.Contains("OCR", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormThatAReaderMustMake_HasNoText()
    {
        var pdf = new PdfPages { CatalogEntries = "/NeedsRendering true" }.Lines(60, 700, "Please wait until this is replaced.");

        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All(pdf.ToBytes()));

        Assert.Equal(RejectionCodes.NoText, exception.Code);
        Assert.Contains("XFA", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontWithoutMeaning_HasNoText()
    {
        var codes = Enumerable.Range(0, 80).SelectMany(i => new byte[] { 0, (byte)(i % 30) }).ToArray();

        Assert.Equal(
            RejectionCodes.NoText,
            Reading.RejectionCode(new PdfPages().GlyphFont("G", null).Bytes(60, 700, codes, font: "G").ToBytes())
        );
    }

    [Fact]
    public void Read_OnePageWithoutMeaning_IsWarnedOf()
    {
        var codes = Enumerable.Range(0, 80).SelectMany(i => new byte[] { 0, (byte)(i % 30) }).ToArray();
        var pdf = new PdfPages().GlyphFont("G", null).Lines(60, 700, Text).NewPage().Bytes(60, 700, codes, font: "G");

        var article = Reading.Article(pdf.ToBytes());

        Assert.Contains(article.Warnings, warning => warning.Code == WarningCodes.BodyUncertain && warning.Message.Contains("page 2"));
    }

    [Fact]
    public void Read_Password_IsEncrypted()
    {
        var file = new PdfFile { Trailer = $"/Encrypt 3 0 R /ID [<{new string('a', 32)}> <{new string('a', 32)}>]" };
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        var hash = new string('7', 64);
        file.Add($"<< /Filter /Standard /V 1 /R 2 /O <{hash}> /U <{hash}> /P -4 >>");

        Assert.Equal(RejectionCodes.Encrypted, Reading.RejectionCode(file.ToBytes(1)));
    }

    [Fact]
    public void Read_LockOfAnotherKind_IsEncrypted()
    {
        var file = new PdfFile { Trailer = "/Encrypt 3 0 R" };
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        file.Add("<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>");

        Assert.Equal(RejectionCodes.Encrypted, Reading.RejectionCode(file.ToBytes(1)));
    }

    [Fact]
    public void Read_NothingBehindTheSignature_IsDamaged() =>
        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode("%PDF-1.7\n1 0 obj"u8.ToArray()));

    [Fact]
    public void Read_MoreLettersThanNodes_ExceedsTheBudget()
    {
        var pdf = new PdfPages();
        for (var i = 0; i < 40; i++)
        {
            pdf.Line(20, 780 - (i * 15), new string('a', 100));
        }

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(pdf.ToBytes(), options: new ReadLimits { MaxNodes = 1_000 }));
    }
}
