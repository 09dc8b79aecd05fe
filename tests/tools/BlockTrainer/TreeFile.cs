using System.IO.Compression;

namespace IctPipeline.Tools.BlockTrainer;

/// <summary>Writes trees as the reader reads them: each node before its left child, and that before the right one.</summary>
internal static class TreeFile
{
    public static void Write(string path, int traits, double start, List<TreeNode> trees)
    {
        var nodes = new List<(short Trait, int Right, float Value)>();
        var roots = new List<int>();
        foreach (var tree in trees)
        {
            roots.Add(nodes.Count);
            Add(tree, nodes);
        }

        using var file = File.Create(path);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(packed);
        writer.Write(traits);
        writer.Write((float)start);
        writer.Write(roots.Count);
        roots.ForEach(writer.Write);
        writer.Write(nodes.Count);
        foreach (var (trait, right, value) in nodes)
        {
            writer.Write(trait);
            writer.Write(right);
            writer.Write(value);
        }
    }

    private static void Add(TreeNode node, List<(short Trait, int Right, float Value)> nodes)
    {
        var at = nodes.Count;
        nodes.Add(((short)node.Trait, 0, node.Left is null ? (float)node.Value : node.Threshold));
        if (node.Left is not null)
        {
            Add(node.Left, nodes);
            nodes[at] = nodes[at] with { Right = nodes.Count };
            Add(node.Right!, nodes);
        }
    }
}
