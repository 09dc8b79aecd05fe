using System.IO.Compression;
using IctPipeline.Reading.Formats.Html.Choice;

namespace IctPipeline.Reading.Tests.Formats.Html.Choice;

public class BlockTreesTests
{
    [Fact]
    public void Share_OneTree_GoesLeftUpToTheThreshold()
    {
        // Trait 1 up to 2.5 adds -1, above it 1.
        var trees = BlockTrees.Read(Trees(BlockTraits.Count, [(1, 2, 2.5f), (-1, 0, -1), (-1, 0, 1)]));
        var traits = new float[BlockTraits.Count];

        traits[1] = 2.5f;
        Assert.Equal(1 / (1 + Math.E), trees.Share(traits), 6);
        traits[1] = 2.6f;
        Assert.Equal(1 / (1 + Math.Exp(-1)), trees.Share(traits), 6);
    }

    [Fact]
    public void Read_TreesForOtherTraits_AreRefused() =>
        Assert.Throws<InvalidDataException>(() => BlockTrees.Read(Trees(BlockTraits.Count + 1, [(-1, 0, 1)])));

    [Fact]
    public void Instance_OfTheAssembly_KnowsTheTraits() => Assert.InRange(BlockTrees.Instance.Share(new float[BlockTraits.Count]), 0, 1);

    private static MemoryStream Trees(int traits, (short Trait, int Right, float Value)[] nodes)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(traits);
            writer.Write(0f);
            writer.Write(1);
            writer.Write(0);
            writer.Write(nodes.Length);
            foreach (var (trait, right, value) in nodes)
            {
                writer.Write(trait);
                writer.Write(right);
                writer.Write(value);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
