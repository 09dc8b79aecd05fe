using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Archives;

/// <summary>
/// The README's promise: whatever happens to a file, it ends as articles or failures with a reason, and never as nothing. Every sample is
/// damaged in every way, by itself and inside archives of each kind.
/// </summary>
public class DamageTests
{
    private const int Places = 24;

    private static readonly (string Name, byte[] Bytes)[] Samples = [.. SampleFiles()];

    public static TheoryData<string> Archives => ["all.zip", "stored.zip", "all.tar", "all.tar.gz"];

    [Fact]
    public void Read_DamagedSample_EndsAsArticlesOrFailures()
    {
        foreach (var (name, bytes) in Samples)
        {
            foreach (var damaged in Damages(bytes, new Random(16)))
            {
                AssertEnds(damaged, name);
                AssertEnds(Packed.Gzip(damaged), name + ".gz");
            }
        }
    }

    [Fact]
    public void Read_DamagedGzip_NeverPassesForTheWholeArticle()
    {
        foreach (var (name, bytes) in Samples)
        {
            var whole = Reading.Article(Packed.Gzip(bytes), name + ".gz").ContentHash;
            foreach (var damaged in Damages(Packed.Gzip(bytes), new Random(16)))
            {
                var (members, rest) = ArchiveTests.ReadAll(damaged, name + ".gz");
                Assert.True(
                    rest is not null
                        || members.TrueForAll(m => m.Article!.ContentHash == whole || m.Article.Warnings.Count > 0 || IsDoubled(m, whole))
                );
            }
        }
    }

    /// <summary>Each member of the undamaged archive is there as it was, or a failure names it, or one tells of the rest.</summary>
    [Theory]
    [MemberData(nameof(Archives))]
    public void Read_DamagedArchive_AccountsForEveryMember(string name)
    {
        var archive = name switch
        {
            "all.zip" => Packed.Zip(CompressionLevel.Optimal, null, Samples),
            "stored.zip" => Packed.Zip(CompressionLevel.NoCompression, null, Samples),
            "all.tar" => Packed.Tar(Samples),
            _ => Packed.Gzip(Packed.Tar(Samples)),
        };
        var whole = Reading.All(archive, name).ToDictionary(member => member.Member!, member => member.Article!.File.Sha256);
        Assert.Equal(Samples.Length, whole.Count);
        var nth = 0;
        foreach (var damaged in Damages(archive, new Random(16)))
        {
            var (members, rest) = AssertEnds(damaged, name);
            var read = members.Where(member => member.Article is not null).Select(member => member.Article!.File.Sha256).ToHashSet();
            var refused = members.Where(member => member.Rejection is not null).Select(member => member.Member).ToHashSet();
            // A byte of data that flips in a TAR changes a member without a trace: the format has no checksum of data.
            var isUnseen = name == "all.tar" && members.Count == whole.Count;
            var isTold = rest is not null || isUnseen || whole.All(member => read.Contains(member.Value) || refused.Contains(member.Key));
            var isTrue = !name.EndsWith(".zip", StringComparison.Ordinal) || read.IsSubsetOf(whole.Values);
            Assert.True(isTold && isTrue, $"Damage {nth} of {name}: {string.Join(", ", members.Select(member => member.Member))}.");
            nth++;
        }
    }

    private static bool IsDoubled(ReadMember member, string whole) =>
        member.Article!.ContentHash != whole && member.Article.Body.Length > 0;

    private static (List<ReadMember> Members, ArticleRejectedException? Ending) AssertEnds(byte[] bytes, string name)
    {
        var (members, rest) = ArchiveTests.ReadAll(bytes, name);
        Assert.True(members.Count > 0 || rest is not null, $"{name} ended as nothing.");
        foreach (var rejection in members.Select(member => member.Rejection).Append(rest).OfType<ArticleRejectedException>())
        {
            Assert.NotEqual(RejectionCodes.Unreadable, rejection.Code);
            Assert.True(rejection.Message.Length > 20, rejection.Message);
            Assert.NotNull(rejection.File);
        }

        return (members, rest);
    }

    /// <summary>Cut, with flipped bytes, with doubled and lost parts, with zeros and other bytes put in.</summary>
    private static IEnumerable<byte[]> Damages(byte[] bytes, Random random)
    {
        for (var i = 0; i < Places; i++)
        {
            var at = (int)((long)bytes.Length * i / Places);
            var length = Math.Min(random.Next(1, 300), bytes.Length - at);
            var garbage = new byte[random.Next(1, 40)];
            random.NextBytes(garbage);
            byte[] flipped = [.. bytes];
            flipped[at] ^= (byte)(1 << random.Next(8));
            yield return flipped;
            yield return [.. bytes[..at], .. bytes[(at + length)..]];
            yield return [.. bytes[..(at + length)], .. bytes[at..]];
            yield return [.. bytes[..at], .. garbage, .. bytes[at..]];
            yield return [.. bytes[..at], .. new byte[garbage.Length], .. bytes[at..]];
            if (at > 0)
            {
                yield return bytes[..at];
            }
        }

        yield return bytes[..^1];
        yield return [.. bytes, .. bytes];
        yield return [.. bytes, .. "PK rác ở cuối"u8];
    }

    private static List<(string, byte[])> SampleFiles()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IctPipeline.sln")))
            {
                return Directory
                    .EnumerateFiles(Path.Combine(folder.FullName, "samples", "articles"))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
                    .ToList();
            }
        }

        throw new InvalidOperationException("The test runs outside the repository, so there are no samples.");
    }
}
