using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.WebArchives;

/// <summary>Runs alone: memory is counted for the process, and other tests' would be counted with it.</summary>
[Collection(nameof(WarcMemoryTests))]
[CollectionDefinition(nameof(WarcMemoryTests), DisableParallelization = true)]
public class WarcMemoryTests
{
    [Fact]
    public void Read_TwoThousandRecords_NeedsTheMemoryOfOne()
    {
        var random = new Random(19);
        // Letters at random don't pack, so that the archive is about as large as its records.
        byte[] archive =
        [
            .. Enumerable
                .Range(0, 2_000)
                .SelectMany(i =>
                    Archives.Packed.Gzip(
                        Warcs.Response(
                            $"{i}",
                            Warcs.Page($"Crane {i}")
                                + $"<!--{string.Concat(Enumerable.Range(0, 8_000).Select(_ => (char)random.Next('a', 'z')))}-->"
                        )
                    )
                ),
        ];
        var read = new ArticleReader(new ReadLimits()).Read(Reading.File(archive, "a.warc.gz", null));
        var (count, before, most) = (0, GC.GetTotalMemory(forceFullCollection: true), 0L);
        foreach (var member in read)
        {
            Assert.NotNull(member.Article);
            if (++count % 250 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(2_000, count);
        Assert.InRange(most, long.MinValue, 64 * 1024 * 1024);
    }
}
