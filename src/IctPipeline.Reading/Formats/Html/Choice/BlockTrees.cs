using System.IO.Compression;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>
/// Decision trees whose sum says how sure a block is the article's: gradient boosting (Friedman 2001), from <c>block-trees.bin</c> beside
/// this file, which <c>tests/tools/BlockTrainer</c> makes. Read once.
/// </summary>
internal sealed class BlockTrees
{
    private const string Resource = "block-trees.bin";

    /// <summary>What adding up in another order may move a sum by, and more: nothing is decided early within it.</summary>
    private const float Rounding = 0.001f;

    private static readonly Lazy<BlockTrees> Loaded = new(Load);

    private readonly float _start;
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;

    /// <summary>What a tree and all behind it can take away at most, and what they can add.</summary>
    private readonly (float Least, float Most)[] _rest;

    private BlockTrees(float start, int[] roots, TreeNode[] nodes)
    {
        (_start, _roots, _nodes) = (start, roots, nodes);
        _rest = new (float, float)[roots.Length];
        for (var (tree, least, most, end) = (roots.Length - 1, 0f, 0f, nodes.Length); tree >= 0; end = roots[tree--])
        {
            var leaves = nodes.Take(roots[tree]..end).Where(node => node.Trait < 0).Select(node => node.Value).ToList();
            _rest[tree] = (least += leaves.Min(), most += leaves.Max());
        }
    }

    public static BlockTrees Instance => Loaded.Value;

    /// <summary>
    /// Whether the trees give a block such a share at least. Most blocks are told by the first trees: where those behind can't change the
    /// answer any more, they aren't asked.
    /// </summary>
    /// <param name="traits">As <see cref="BlockTraits"/> has them.</param>
    /// <param name="share">Between 0 and 1.</param>
    public bool Reach(ReadOnlySpan<float> traits, double share)
    {
        // The share is the logistic function of the sum.
        var goal = (float)Math.Log(share / (1 - share));
        var sum = _start;
        var nodes = _nodes;
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            var (least, most) = _rest[tree];
            if (sum + least > goal + Rounding || sum + most < goal - Rounding)
            {
                return sum + least > goal;
            }

            var at = _roots[tree];
            while (nodes[at].Trait >= 0)
            {
                at += traits[nodes[at].Trait] <= nodes[at].Value ? 1 : nodes[at].Skip;
            }

            sum += nodes[at].Value;
        }

        return sum >= goal;
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
            var (trait, right) = (reader.ReadInt16(), reader.ReadInt32());
            nodes[i] = new TreeNode(trait, checked((short)Math.Max(0, right - i)), reader.ReadSingle());
        }

        return new BlockTrees(start, roots, nodes);
    }

    private static BlockTrees Load() =>
        Read(
            typeof(BlockTrees).Assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"The assembly lacks {Resource}.")
        );

    /// <param name="Trait">-1 for a leaf.</param>
    /// <param name="Skip">How many nodes further the child for values above <paramref name="Value"/> stands.</param>
    /// <param name="Value">The threshold, or what a leaf adds.</param>
    private readonly record struct TreeNode(short Trait, short Skip, float Value);
}
