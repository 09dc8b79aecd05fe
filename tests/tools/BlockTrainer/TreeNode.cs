namespace IctPipeline.Tools.BlockTrainer;

/// <summary>A node of a tree that grows; a leaf while it has no children.</summary>
internal sealed class TreeNode(int[] samples)
{
    public int[] Samples { get; } = samples;

    public int Trait { get; set; } = -1;

    public float Threshold { get; set; }

    public double Value { get; set; }

    public TreeNode? Left { get; set; }

    public TreeNode? Right { get; set; }

    public IEnumerable<TreeNode> Leaves => Left is null ? [this] : Left.Leaves.Concat(Right!.Leaves);
}
