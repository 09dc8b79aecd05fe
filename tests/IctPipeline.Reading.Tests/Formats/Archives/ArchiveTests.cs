using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Archives;

/// <summary>What is not understood of an archive is told, and nothing damaged passes for an article.</summary>
public class ArchiveTests
{
    private static readonly byte[] Long = Encoding.UTF8.GetBytes(
        "Cảng mở cửa\n\n"
            + string.Join("\n\n", Enumerable.Range(1, 300).Select(i => $"Đoạn thứ {i} kể chuyện con tàu số {i * 7919 % 1000}."))
    );

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(300)]
    public void Gzip_CutOff_IsInvalidAndSaysSo(int missing)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All(Packed.Gzip(Long)[..^missing], "a.txt.gz"));

        Assert.Equal(RejectionCodes.InvalidArchive, exception.Code);
        Assert.Contains("breaks off", exception.Message, StringComparison.Ordinal);
        Assert.Equal("gzip", exception.File?.Format);
    }

    [Fact]
    public void Gzip_OfTwoMembersAndPadding_IsWhole()
    {
        byte[] bytes = [.. Packed.Gzip("Cảng mới\n\n"u8.ToArray()), .. Packed.Gzip("Cảng mở cửa hôm nay."u8.ToArray()), .. new byte[512]];

        var article = Reading.Article(bytes, "a.txt.gz");

        Assert.Equal("Cảng mở cửa hôm nay.", article.Body);
        Assert.False(article.Warns(WarningCodes.TrailingData));
    }

    [Fact]
    public void Gzip_FollowedByOtherBytes_IsReadWithAWarning() =>
        Assert.True(Reading.Article([.. Packed.Gzip(Long), .. "rác"u8], "a.txt.gz").Warns(WarningCodes.TrailingData));

    [Fact]
    public void Zip_MemberWithWrongChecksum_IsRefusedAndItsNeighbourIsRead()
    {
        var bytes = Packed.Zip(
            CompressionLevel.NoCompression,
            null,
            ("a.txt", Long),
            ("b.txt", "Cẩu trục\n\nCẩu trục sáng đèn."u8.ToArray())
        );
        bytes[100] ^= 1;

        var members = Reading.All(bytes, "a.zip");

        Assert.Equal([RejectionCodes.InvalidArchive, null], members.Select(member => member.Rejection?.Code));
        Assert.Equal("Cẩu trục", members[1].Article?.Title);
    }

    [Fact]
    public void Zip_WithoutItsDirectory_GivesWholeMembersAndTellsOfTheRest()
    {
        var bytes = Packed.Zip(CompressionLevel.Optimal, null, ("a.txt", Long), ("b.txt", Long));
        var (members, rest) = ReadAll(bytes[..(bytes.Length * 2 / 3)], "a.zip");

        Assert.Equal("a.txt", members[0].Member);
        Assert.NotNull(members[0].Article);
        Assert.DoesNotContain(members.Skip(1), member => member.Article is not null);
        Assert.Equal(RejectionCodes.InvalidArchive, rest?.Code);
    }

    [Fact]
    public void Zip_BehindAnotherZip_TellsOfTheMembersThatItsDirectoryDoesNotList()
    {
        byte[] bytes = [.. Packed.Zip(("a.txt", "Tàu\n\nTàu cập bến.")), .. Packed.Zip(("b.txt", "Cẩu\n\nCẩu sáng đèn."))];

        var (members, rest) = ReadAll(bytes, "a.zip");

        Assert.Equal("Cẩu", Assert.Single(members).Article?.Title);
        Assert.Contains("does not list", rest?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_EncryptedMember_IsRefusedAsSuch()
    {
        var bytes = Packed.Zip(("a.txt", "Tàu cập bến."));
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.Contains("encrypted", Assert.Single(Reading.All(bytes, "a.zip")).Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_TwoEntriesOfOneName_AreBothReadByThatName()
    {
        var members = Reading.All(Packed.Zip(("tin.md", "# Một\n\nTàu *cập* bến."), ("tin.md", "# Hai\n\nCẩu *sáng* đèn.")), "a.zip");

        Assert.Equal(["tin.md", "tin.md~2"], members.Select(member => member.Member));
        Assert.Equal(["Một", "Hai"], members.Select(member => member.Article?.Title));
        Assert.All(members, member => Assert.Equal("markdown", member.Article?.File.Format));
    }

    [Theory]
    [InlineData(949, "경제 뉴스.md", "부산 항만 소식.md")]
    [InlineData(866, "новости порта.md", "корабль у причала.md")]
    [InlineData(932, "港のニュース.md", "今日の出来事.md")]
    [InlineData(936, "港口新闻报道.md", "今天的经济消息.md")]
    [InlineData(437, "Café im Hafen.md", "Größe der Schiffe.md")]
    public void Zip_NamesInALegacyCharset_AreDecodedTogether(int codePage, string first, string second)
    {
        var bytes = Packed.Zip(
            CompressionLevel.Optimal,
            CodePages.Get(codePage),
            (first, "Tàu cập bến."u8.ToArray()),
            (second, "Cẩu sáng đèn."u8.ToArray())
        );

        Assert.Equal([first, second], Reading.All(bytes, "a.zip").Select(member => member.Member));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("visio/document.xml", "Visio")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public void Zip_ThatIsADocument_IsRefusedForWhatItIs(string member, string kind)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() =>
            Reading.All(Packed.Zip((member, "<a/>"), ("b.xml", "<b/>")), "a.zip")
        );

        Assert.Equal(RejectionCodes.UnsupportedFormat, exception.Code);
        Assert.Contains(kind, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tar_WhoseLastMemberIsAZip_IsATar()
    {
        var zip = Packed.Zip(CompressionLevel.NoCompression, null, [("mimetype", "application/epub+zip"u8.ToArray())]);

        var members = Reading.All(Packed.Tar(("a.txt", "Tàu cập bến."u8.ToArray()), ("b.epub", zip)), "a.tar");

        Assert.Equal(["a.txt", "b.epub"], members.Select(member => member.Member));
        Assert.Equal("Tàu cập bến.", members[0].Article?.Body);
        Assert.NotNull(members[1].Rejection);
    }

    [Fact]
    public void Tar_CutInAMember_GivesTheWholeOnesAndTellsOfTheRest()
    {
        var bytes = Packed.Tar(("a.txt", "Tàu\n\nTàu cập bến."u8.ToArray()), ("b.txt", Long));

        var (members, rest) = ReadAll(bytes[..^(Long.Length / 2)], "a.tar");

        Assert.Equal([null, RejectionCodes.InvalidArchive], members.Select(member => member.Rejection?.Code));
        Assert.Equal(RejectionCodes.InvalidArchive, rest?.Code);
    }

    [Fact]
    public void Tar_DamagedHeader_GivesTheOthersAndTellsOfIt()
    {
        var bytes = Packed.Tar(("a.txt", "Tàu cập bến."u8.ToArray()), ("b.txt", "Cẩu sáng đèn."u8.ToArray()));
        bytes[bytes.AsSpan().IndexOf("a.txt\0"u8)] = (byte)'x';

        var (members, rest) = ReadAll(bytes, "a.tar");

        Assert.Equal("b.txt", Assert.Single(members).Member);
        Assert.Contains("damaged", rest?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TarGz_CutOff_TellsOfTheRest()
    {
        var (_, rest) = ReadAll(Packed.Gzip(Packed.Tar(("a.txt", Long), ("b.txt", Long)))[..^40], "a.tar.gz");

        Assert.Equal(RejectionCodes.InvalidArchive, rest?.Code);
    }

    internal static (List<ReadMember> Members, ArticleRejectedException? Ending) ReadAll(byte[] bytes, string name)
    {
        var members = new List<ReadMember>();
        try
        {
            foreach (var member in new ArticleReader(new ReadLimits()).Read(Reading.File(bytes, name, null)))
            {
                members.Add(member);
            }

            return (members, null);
        }
        catch (ArticleRejectedException exception)
        {
            return (members, exception);
        }
    }
}
