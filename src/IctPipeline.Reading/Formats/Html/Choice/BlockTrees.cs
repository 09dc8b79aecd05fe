using System.IO.Compression;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>
/// Decision trees whose sum says how sure a block is the article's: gradient boosting (Friedman 2001), from <c>block-trees.bin</c> beside
/// this file, which <c>tests/tools/BlockTrainer</c> makes. Read once.
/// </summary>
internal sealed class BlockTrees
{
    private const string Resource = "block-trees.bin";

    private static readonly Lazy<BlockTrees> Loaded = new(Load);

    private readonly float _start;
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;

    private BlockTrees(float start, int[] roots, TreeNode[] nodes) => (_start, _roots, _nodes) = (start, roots, nodes);

    public static BlockTrees Instance => Loaded.Value;

    /// <summary>0 to 1.</summary>
    /// <param name="traits">As <see cref="BlockTraits"/> has them.</param>
    public double Share(ReadOnlySpan<float> traits)
    {
        var sum = _start;
        foreach (var root in _roots)
        {
            var at = root;
            while (_nodes[at].Trait >= 0)
            {
                at = traits[_nodes[at].Trait] <= _nodes[at].Value ? at + 1 : _nodes[at].Right;
            }

            sum += _nodes[at].Value;
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Trees in the order of their nodes: a node's left child stands right behind it.</summary>
    /// <exception cref="InvalidDataException">It was made for other traits.</exception>
    public static BlockTrees Read(Stream stream)
    {
        using var expanded = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(expanded);
        if (reader.ReadInt32() != BlockTraits.Count)
        {
            throw new InvalidDataException($"{Resource} was made for other traits of blocks: train it anew.");
        }

        var start = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        var nodes = new TreeNode[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadInt16(), reader.ReadInt32(), reader.ReadSingle());
        }

        return new BlockTrees(start, roots, nodes);
    }

    private static BlockTrees Load() =>
        Read(
            typeof(BlockTrees).Assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"The assembly lacks {Resource}.")
        );

    /// <param name="Trait">-1 for a leaf.</param>
    /// <param name="Right">Index of the child for values above <paramref name="Value"/>.</param>
    /// <param name="Value">The threshold, or what a leaf adds.</param>
    private readonly record struct TreeNode(short Trait, int Right, float Value);
}
