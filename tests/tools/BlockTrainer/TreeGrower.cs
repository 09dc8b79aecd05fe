namespace IctPipeline.Tools.BlockTrainer;

/// <summary>Grows one tree, the most telling leaf first.</summary>
internal sealed class TreeGrower(Bins bins, double[] gradients, double[] curvatures)
{
    private const int Leaves = 15;
    private const int LeastSamples = 40;
    private const double Ridge = 1;
    private const double LeastGain = 1e-6;

    public TreeNode Grow(int[] all)
    {
        var root = new TreeNode(all);
        var open = new PriorityQueue<(TreeNode Node, Split Split), double>();
        Open(root, open);
        for (var leaves = 1; leaves < Leaves && open.TryDequeue(out var best, out _); leaves++)
        {
            var (node, split) = best;
            var values = bins.Values[split.Trait];
            node.Trait = split.Trait;
            node.Threshold = bins.Limit(split.Trait, split.Bin);
            node.Left = new TreeNode([.. node.Samples.Where(sample => values[sample] <= split.Bin)]);
            node.Right = new TreeNode([.. node.Samples.Where(sample => values[sample] > split.Bin)]);
            Open(node.Left, open);
            Open(node.Right, open);
        }

        return root;
    }

    private void Open(TreeNode node, PriorityQueue<(TreeNode, Split), double> open)
    {
        double gradient = 0,
            curvature = 0;
        foreach (var sample in node.Samples)
        {
            gradient += gradients[sample];
            curvature += curvatures[sample];
        }

        node.Value = gradient / (curvature + Ridge);
        if (node.Samples.Length >= 2 * LeastSamples && Best(node, gradient, curvature) is { Gain: > LeastGain } split)
        {
            open.Enqueue((node, split), -split.Gain);
        }
    }

    private Split Best(TreeNode node, double gradient, double curvature)
    {
        var found = new Split[bins.Traits];
        Parallel.For(
            0,
            bins.Traits,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            trait => found[trait] = Best(node, trait, gradient, curvature)
        );
        return found.MaxBy(split => split.Gain);
    }

    private Split Best(TreeNode node, int trait, double gradient, double curvature)
    {
        var count = bins.Count(trait);
        Span<double> sums = stackalloc double[count];
        Span<double> weights = stackalloc double[count];
        Span<int> samples = stackalloc int[count];
        sums.Clear();
        weights.Clear();
        samples.Clear();
        var values = bins.Values[trait];
        foreach (var sample in node.Samples)
        {
            var bin = values[sample];
            sums[bin] += gradients[sample];
            weights[bin] += curvatures[sample];
            samples[bin]++;
        }

        var whole = gradient * gradient / (curvature + Ridge);
        var best = new Split(trait, 0, 0);
        double left = 0,
            leftWeight = 0;
        var leftSamples = 0;
        for (var bin = 0; bin < count - 1; bin++)
        {
            left += sums[bin];
            leftWeight += weights[bin];
            leftSamples += samples[bin];
            if (leftSamples < LeastSamples || node.Samples.Length - leftSamples < LeastSamples)
            {
                continue;
            }

            var gain =
                (left * left / (leftWeight + Ridge)) + ((gradient - left) * (gradient - left) / (curvature - leftWeight + Ridge)) - whole;
            best = gain > best.Gain ? new Split(trait, bin, gain) : best;
        }

        return best;
    }

    private readonly record struct Split(int Trait, int Bin, double Gain);
}
