using System.Text;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests;

/// <summary>What the reader does with the parts that a format yields, on a format of this test.</summary>
public class ArticleReaderTests
{
    private const string Letter = "LETTER\nbài: Thư gửi toà soạn\ntệp: kèm.txt\nhỏng: ảnh.bin\nbài: Lời cảm ơn";

    [Fact]
    public void Read_PartsOfEveryKind_ReachTheCallerInOrder()
    {
        var members = Read(Encoding.UTF8.GetBytes(Letter), "thư.let");

        Assert.Equal(["[1]", "kèm.txt", "ảnh.bin", "[4]"], members.Select(member => member.Member));
        Assert.Equal(["letter", "text", null, "letter"], members.Select(member => member.Article?.File.Format));
        Assert.Equal("Thư gửi toà soạn", members[0].Article?.Title);
        Assert.Equal(("windows-1258", 0.5), (members[0].Article?.File.Charset, members[0].Article?.File.CharsetConfidence));
        Assert.Equal((RejectionCodes.Undecodable, "Phần này hỏng."), (members[2].Rejection?.Code, members[2].Rejection?.Message));
    }

    [Fact]
    public void Read_PartsOfAMember_HaveItsPathBefore()
    {
        var members = Read(Zipped(("hộp/thư.let", Letter)), "hộp.zip");

        Assert.Equal(
            ["hộp/thư.let#[1]", "hộp/thư.let#kèm.txt", "hộp/thư.let#ảnh.bin", "hộp/thư.let#[4]"],
            members.Select(member => member.Member)
        );
    }

    [Fact]
    public void Read_FileInsideAMember_IsRead()
    {
        var members = Read(Zipped(("thư.let", Letter)), "hộp.zip");

        Assert.Equal(["letter", "text", null, "letter"], members.Select(member => member.Article?.File.Format));
    }

    [Fact]
    public void Read_FormatOfBytes_GoesBeforeWhatIsRefusedByName() =>
        Assert.Equal(4, Read(Encoding.UTF8.GetBytes(Letter), "thư.let", new RefusedKind("a letter", _ => true)).Count);

    [Fact]
    public void Read_ItemThatTheReaderFailsOn_IsItsOwnFailureAndItsNeighboursAreRead()
    {
        var members = Read("LETTER\nbài: Một\nlỗi: Hai\nbài: Ba"u8.ToArray(), "thư.let");

        Assert.Equal([null, RejectionCodes.Unreadable, null], members.Select(member => member.Rejection?.Code));
        Assert.Equal(["[1]", "Hai", "[3]"], members.Select(member => member.Member));
        Assert.Equal(("letter", "Hai"), (members[1].Rejection?.File?.Format, members[1].Rejection?.File?.Member));
        Assert.DoesNotContain("Nội dung", members[1].Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextOfNoFormat_IsUnsupported()
    {
        var reader = new ArticleReader(new ReadLimits(), new FormatRegistry([new LetterFormat()], []));

        var exception = Assert.Throws<ArticleRejectedException>(() =>
            reader.Read(new SourceFile("a.txt", "Thân bài."u8.ToArray())).ToList()
        );

        Assert.Equal(RejectionCodes.UnsupportedFormat, exception.Code);
    }

    private static List<ReadMember> Read(byte[] bytes, string name, params RefusedKind[] refused) =>
        [
            .. new ArticleReader(
                new ReadLimits(),
                new FormatRegistry([new LetterFormat(), new ZipFormat(), new TextFormat()], refused)
            ).Read(new SourceFile(name, bytes)),
        ];

    private static byte[] Zipped(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A line a part: its kind, and its title or path.</summary>
    private sealed class LetterFormat : IArticleFormat<ByteContext>
    {
        public string Name => "letter";

        public IReadOnlyList<FileExtension> Extensions { get; } = [new(".let", "text/x-letter")];

        public double Recognize(ByteContext context) => context.Bytes.Span.StartsWith("LETTER"u8) ? 1 : 0;

        public IEnumerable<FilePart> Read(ByteContext context)
        {
            var lines = Encoding.UTF8.GetString(context.Bytes.Span).Split('\n');
            for (var i = 1; i < lines.Length; i++)
            {
                var value = lines[i][(lines[i].IndexOf(": ", StringComparison.Ordinal) + 2)..];
                yield return lines[i][0] switch
                {
                    'b' => new ArticlePart(
                        new ParsedArticle
                        {
                            Member = $"[{i}]",
                            Title = value,
                            Blocks = { new Block(BlockKind.Paragraph, "Thân bài.") },
                        },
                        "windows-1258"
                    )
                    {
                        CharsetConfidence = 0.5,
                    },
                    'l' => new DeferredPart(value, () => throw new FormatException("Nội dung")),
                    't' => new MemberPart(value, "Tiêu đề của tệp kèm\n\nThân bài của tệp kèm."u8.ToArray()),
                    _ => new RefusedPart(value, new ArticleRejectedException(RejectionCodes.Undecodable, "Phần này hỏng.")),
                };
            }
        }
    }
}
