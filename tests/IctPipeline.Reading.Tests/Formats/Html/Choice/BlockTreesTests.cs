using System.IO.Compression;
using IctPipeline.Reading.Formats.Html.Choice;

namespace IctPipeline.Reading.Tests.Formats.Html.Choice;

public class BlockTreesTests
{
    [Fact]
    public void Reach_OneTree_GoesLeftUpToTheThreshold()
    {
        // Trait 1 up to 2.5 adds -1, above it 1.
        var trees = BlockTrees.Read(
            Trees(
                BlockTraits.Count,
                [
                    [(1, 2, 2.5f), (-1, 0, -1), (-1, 0, 1)],
                ]
            )
        );

        Assert.True(trees.Reach(Traits(2.5f), Logistic(-1.01)));
        Assert.False(trees.Reach(Traits(2.5f), Logistic(-0.99)));
        Assert.True(trees.Reach(Traits(2.6f), Logistic(0.99)));
        Assert.False(trees.Reach(Traits(2.6f), Logistic(1.01)));
    }

    [Fact]
    public void Reach_ManyTrees_IsWhatTheSumOfAllSays()
    {
        // Each tree adds or takes away by a trait of its own; what the later ones say still counts where the first leave it open.
        var weights = Enumerable.Range(1, 30).Select(i => 3f / i).ToList();
        var trees = BlockTrees.Read(
            Trees(
                BlockTraits.Count,
                weights.Select((weight, i) => new[] { ((short)i, 2, 0.5f), ((short)-1, 0, -weight), ((short)-1, 0, weight) }).ToArray()
            )
        );
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var traits = new float[BlockTraits.Count];
            var sum = 0.0;
            for (var i = 0; i < weights.Count; i++)
            {
                traits[i] = random.Next(2);
                sum += traits[i] > 0.5 ? weights[i] : -weights[i];
            }

            Assert.Equal(sum >= Math.Log(0.6 / 0.4), trees.Reach(traits, 0.6));
            Assert.Equal(sum >= Math.Log(0.4 / 0.6), trees.Reach(traits, 0.4));
        }
    }

    [Fact]
    public void Read_TreesForOtherTraits_AreRefused() =>
        Assert.Throws<InvalidDataException>(() =>
            BlockTrees.Read(
                Trees(
                    BlockTraits.Count + 1,
                    [
                        [(-1, 0, 1)],
                    ]
                )
            )
        );

    [Fact]
    public void Instance_OfTheAssembly_KnowsTheTraits() => Assert.True(BlockTrees.Instance.Reach(new float[BlockTraits.Count], 0.0001));

    private static float[] Traits(float second)
    {
        var traits = new float[BlockTraits.Count];
        traits[1] = second;
        return traits;
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    /// <param name="trees">Their nodes; a right child by its place in the tree.</param>
    private static MemoryStream Trees(int traits, (short Trait, int Right, float Value)[][] trees)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(traits);
            writer.Write(0f);
            writer.Write(trees.Length);
            var roots = new List<int>();
            foreach (var tree in trees)
            {
                roots.Add(roots.Count == 0 ? 0 : roots[^1] + trees[roots.Count - 1].Length);
                writer.Write(roots[^1]);
            }

            writer.Write(trees.Sum(tree => tree.Length));
            for (var i = 0; i < trees.Length; i++)
            {
                foreach (var (trait, right, value) in trees[i])
                {
                    writer.Write(trait);
                    writer.Write(roots[i] + right);
                    writer.Write(value);
                }
            }
        }

        stream.Position = 0;
        return stream;
    }
}
