using System.Globalization;
using System.IO.Compression;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Formats.Epub;
using IctPipeline.Reading.Tests.Formats.OpenDocument;
using IctPipeline.Reading.Tests.Formats.Pdf;
using IctPipeline.Reading.Tests.Formats.Rtf;
using IctPipeline.Reading.Tests.Formats.Word;
using IctPipeline.Reading.Tests.Formats.WordBinary;

namespace IctPipeline.Reading.Tests.Formats;

/// <summary>
/// Mutations of every sample: whatever the bytes, reading ends as documents or a declared refusal, and what it gives keeps the contract.
/// ICT_FUZZ_CASES sets the number of cases (20,000 unless set), ICT_FUZZ_SEED repeats a run.
/// </summary>
public class FuzzTests
{
    private static readonly byte[][] Splices =
    [
        "---\n"u8.ToArray(),
        "<div>"u8.ToArray(),
        "</p>"u8.ToArray(),
        "{{< x >}}"u8.ToArray(),
        "[[[["u8.ToArray(),
        "\0"u8.ToArray(),
        [0xFF, 0xFE],
        [0xC3],
        "22/3/2018"u8.ToArray(),
        "\"\"\""u8.ToArray(),
        "<!--more-->"u8.ToArray(),
        "&#xD800;"u8.ToArray(),
        "\\ud83d"u8.ToArray(),
        "9999-99-99"u8.ToArray(),
        "./."u8.ToArray(),
        "\r\r\n"u8.ToArray(),
        "| a |\n|---|\n"u8.ToArray(),
        "0001-01-01T00:00:00+14:00"u8.ToArray(),
        "2100-12-31 23:59:59 -1400"u8.ToArray(),
        "31/4/2018"u8.ToArray(),
        [0xE2, 0x80, 0x8B],
        "<table><td>"u8.ToArray(),
        "*&a "u8.ToArray(),
        "<<"u8.ToArray(),
        "]"u8.ToArray(),
        " 3 0 R "u8.ToArray(),
        "endobj "u8.ToArray(),
        "\r\n--=_b\r\n"u8.ToArray(),
        "From a@b Mon Mar  5 10:00:00 2018\nFrom: c\n\n"u8.ToArray(),
        "Content-Transfer-Encoding: base64\r\n"u8.ToArray(),
        "\r\nWARC/1.0\r\nWARC-Type: response\r\n"u8.ToArray(),
        "Content-Length: 99999999\r\n"u8.ToArray(),
        [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0],
        "=?utf-8?q?=C3?="u8.ToArray(),
        "\n> On 5/3/2018 10:00 A <a@b.example> wrote:\n"u8.ToArray(),
        @"{\*\x"u8.ToArray(),
        @"}{\shptxt "u8.ToArray(),
        @"\u-1\uc9\f7\'"u8.ToArray(),
        "<text:p><text:list>"u8.ToArray(),
        "</text:note-body>"u8.ToArray(),
    ];

    [Fact]
    public void Read_MutatedSamples_EndsAsDocumentsOrDeclaredRefusals()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("ICT_FUZZ_SEED") ?? "20260102", CultureInfo.InvariantCulture);
        var cases = int.Parse(Environment.GetEnvironmentVariable("ICT_FUZZ_CASES") ?? "20000", CultureInfo.InvariantCulture);
        var samples = SampleFiles();
        var reader = new ArticleReader(new ReadLimits());
        for (var i = 0; i < cases; i++)
        {
            var random = new Random(seed + i);
            var sample = samples[random.Next(samples.Count)];
            var bytes = Mutate(sample.Bytes, random);
            try
            {
                foreach (var member in reader.Read(Reading.File(bytes, sample.Name, null)))
                {
                    Check(member.Article, member.Rejection);
                }
            }
            catch (ArticleRejectedException exception) when (exception.Code != RejectionCodes.Unreadable)
            {
                Assert.NotEmpty(exception.Message);
            }
            catch (Exception exception)
            {
                Assert.Fail($"ICT_FUZZ_SEED={seed + i} ICT_FUZZ_CASES=1 with {sample.Name}: {exception}");
            }
        }
    }

    private static void Check(NormalizedArticle? article, ArticleRejectedException? rejection)
    {
        Assert.True(article is null != rejection is null);
        if (article is null)
        {
            return;
        }

        Assert.True(article.Body.IsNormalized() && (article.Title ?? "").IsNormalized() && (article.Lead ?? "").IsNormalized());
        Assert.Equal(64, article.ContentHash.Length);
        Assert.DoesNotContain(article.Body, c => char.IsControl(c) && c is not ('\n' or '\t'));
        foreach (var date in article.DateEvidence.Where(date => date is { Field: "body", Offset: not null }))
        {
            Assert.Equal(date.Text, article.Body.Substring(date.Offset!.Value, date.Text!.Length), ignoreCase: true);
        }

        Assert.True(article.Published is null || DateTimeOffset.TryParse(article.Published.Value, CultureInfo.InvariantCulture, out _));
        Assert.All(article.DateEvidence, date => Assert.InRange(date.Confidence, 0, 1));
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(500), bytes.Count - at)));
                    break;
                case 3:
                    bytes.RemoveRange(Math.Max(at, bytes.Count / 2), bytes.Count - Math.Max(at, bytes.Count / 2));
                    break;
                default:
                    bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static List<(string Name, byte[] Bytes)> SampleFiles()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IctPipeline.sln")))
            {
                var files = Directory
                    .EnumerateFiles(Path.Combine(folder.FullName, "samples", "articles"))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
                    .ToList();
                return
                [
                    .. files,
                    ("tin.docx", DocxReaderTests.Sample()),
                    ("tin.odt", OdtReaderTests.Sample().ToBytes()),
                    ("tin.fodt", OdtReaderTests.Sample().ToFlat()),
                    ("tin.rtf", RtfReaderTests.Sample()),
                    ("tin.doc", WordBinaryReaderTests.Sample()),
                    ("tin.pdf", PdfSample()),
                    ("sach.epub", EpubFormatTests.Sample().ToBytes()),
                    ("tin.zip", Zipped(files)),
                    ("tin.xml", Feed),
                    .. RecordedSamples.All,
                ];
            }
        }

        throw new InvalidOperationException("The test runs outside the repository, so there are no samples.");
    }

    /// <summary>Packed as most are. That among the samples is not, so that mutations reach its text.</summary>
    private static byte[] PdfSample() =>
        new PdfPages()
            .Information("/Title (Tin) /Author (Mai Lan) /CreationDate (D:20190514083000+07'00')")
            .GlyphFont("G", "2 beginbfchar <0001> <0056> <0002> <1EC7> endbfchar 1 beginbfrange <0003> <0010> <0041> endbfrange")
            .Font("V", "ABCDEF+.VnTime")
            .Line(60, 740, "Bé Th«ng tin vµ TruyÒn th«ng", 20, "V")
            .Lines(60, 700, "The first of two columns of text.", "It has a second line.", "And a third one, too.", "1. An item")
            .Bytes(60, 500, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5], font: "G")
            .Link("https://example.vn/tin", 60, 690, 200, 710)
            .NewPage()
            .Lines(60, 740, "Head of the page", "A line that goes on over the end of its page.", "a\tb")
            .ToBytes();

    private static readonly byte[] Feed =
        """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo mẫu</title><link>https://example.vn/</link>
        <item><title>Tin một</title><guid>m-1</guid><pubDate>Thu, 22 Mar 2018 17:30:00 +0700</pubDate>
        <description>&lt;p&gt;Nội dung của tin thứ nhất.&lt;/p&gt;</description></item>
        <item><title>Tin hai</title><link>https://example.vn/2</link>
        <description><![CDATA[<p>Nội dung của <b>tin</b> thứ hai.</p>]]></description></item></channel></rss>
        """u8.ToArray();

    /// <summary>Stored, not compressed, so that mutations reach the members.</summary>
    private static byte[] Zipped(List<(string Name, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var member = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
