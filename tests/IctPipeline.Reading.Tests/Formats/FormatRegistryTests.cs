using IctPipeline.Reading.Formats;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats;

public class FormatRegistryTests
{
    private static readonly IReadOnlyList<IArticleFormat> Formats = FormatRegistry.Default.Formats;

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(RepositoryFolder.PathOf("samples", "articles")).Select(path => Path.GetFileName(path)).Order()];

    [Fact]
    public void Formats_Names_AreUnique() => Assert.Distinct(Formats.Select(format => format.Name));

    [Fact]
    public void Formats_Extensions_BelongToOneFormat()
    {
        var suffixes = Formats.SelectMany(format => format.Extensions).Select(extension => extension.Suffix).ToList();

        Assert.Distinct(suffixes);
        Assert.All(suffixes, suffix => Assert.Matches(@"^\.[a-z0-9]+\z", suffix));
        Assert.All(Formats, format => Assert.NotEmpty(format.Extensions));
    }

    [Fact]
    public void Formats_Each_NeedsEitherBytesOrText() =>
        Assert.All(
            Formats,
            format => Assert.True(format is IArticleFormat<ByteContext> != format is IArticleFormat<ParseContext>, format.Name)
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_ByItsContent_IsOfTheFormatOfItsExtension(string file)
    {
        var bytes = File.ReadAllBytes(RepositoryFolder.PathOf("samples", "articles", file));
        // A post of Jekyll that somebody saved as text is a post still.
        var suffix = bytes.AsSpan().StartsWith("---\n"u8) ? ".md" : Path.GetExtension(file);
        var expected = Assert.Single(Formats, format => format.Extensions.Any(one => one.Suffix == suffix));

        // Under a name that says nothing, so that the content alone decides.
        Assert.All(Reading.All(bytes, "file"), member => Assert.Equal(expected.Name, member.Article?.File.Format));
    }

    [Fact]
    public void All_HoldsWhatArticlesCanBe()
    {
        Assert.Contains("docx", ArticleFormats.All);
        Assert.Contains("markdown", ArticleFormats.All);
        Assert.Contains("eml", ArticleFormats.All);
        Assert.DoesNotContain("zip", ArticleFormats.All);
        Assert.DoesNotContain("warc", ArticleFormats.All);
    }

    [Fact]
    public void All_EachFormat_HasARowOnThePageOfFormats()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs", "formats.md"));

        Assert.All(ArticleFormats.All, name => Assert.Contains($"\n| `{name}` |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026/bai.TXT", "text/plain")]
    [InlineData("tin.tar.gz", "application/gzip")]
    [InlineData("trang.xhtml", "application/xhtml+xml")]
    [InlineData("tin.xyz", "application/octet-stream")]
    [InlineData("md", "application/octet-stream")]
    public void ContentTypeOf_Name_GoesByTheExtension(string name, string expected) =>
        Assert.Equal(expected, ArticleFormats.ContentTypeOf(name));
}
