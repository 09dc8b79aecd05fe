using System.IO.Compression;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats;

/// <summary>Samples that are ZIP files, and the parts that they were made of (<c>tests/tools/SampleFiles</c>).</summary>
public class PackedSamplesTests
{
    public static TheoryData<string, string> Samples =>
        new() { { "articles", "truong-nghe-ca-mau.odt" }, { "bundles", "so-tay-ban-lang-so.epub" } };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OfParts_HoldsThemAsTheyAre(string folder, string name)
    {
        var parts = RepositoryFolder.PathOf("tests", "tools", "SampleFiles", "parts", name);
        var expected = Directory.EnumerateFiles(parts, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(parts, file));

        using var zip = ZipFile.OpenRead(RepositoryFolder.PathOf("samples", folder, name));

        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(expected.Select(file => file.Replace('\\', '/')).Order(), zip.Entries.Select(entry => entry.FullName).Order());
        Assert.All(zip.Entries, entry => Assert.Equal(File.ReadAllBytes(Path.Combine(parts, entry.FullName)), BytesOf(entry)));
    }

    [Fact]
    public void Sample_OfABook_HasItsChapters()
    {
        var members = Reading.All(File.ReadAllBytes(RepositoryFolder.PathOf("samples", "bundles", "so-tay-ban-lang-so.epub")), "a.epub");

        Assert.Equal(
            ["Chợ phiên Đồng Văn nhận tiền qua loa", "Cô giáo dạy tiếng Mông trên sóng Wi-Fi của đồn biên phòng"],
            members.Select(member => member.Article?.Title)
        );
        Assert.All(members, member => Assert.Equal(["Hoàng Thị Mỷ"], member.Article!.Authors));
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
