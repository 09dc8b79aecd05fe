namespace IctPipeline.Tools.BlockTrainer;

/// <summary>Gradient boosting of log loss (Friedman 2001) with second-order steps. The same samples give the same trees.</summary>
internal static class Booster
{
    private const int Trees = 150;
    private const double Rate = 0.07;

    public static (double Start, List<TreeNode> Trees) Train(List<Sample> samples, int traits)
    {
        var bins = new Bins(samples, traits);
        var mean = samples.Average(sample => sample.Weight);
        var weights = samples.Select(sample => sample.Weight / mean).ToArray();
        var share = samples.Select((sample, i) => sample.IsArticle ? weights[i] : 0).Sum() / weights.Sum();
        var start = Math.Log(share / (1 - share));
        var scores = Enumerable.Repeat(start, samples.Count).ToArray();
        var gradients = new double[samples.Count];
        var curvatures = new double[samples.Count];
        var all = Enumerable.Range(0, samples.Count).ToArray();
        var trees = new List<TreeNode>();
        while (trees.Count < Trees)
        {
            for (var i = 0; i < samples.Count; i++)
            {
                var sure = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = weights[i] * ((samples[i].IsArticle ? 1 : 0) - sure);
                curvatures[i] = weights[i] * sure * (1 - sure);
            }

            var tree = new TreeGrower(bins, gradients, curvatures).Grow(all);
            foreach (var leaf in tree.Leaves)
            {
                leaf.Value *= Rate;
                foreach (var sample in leaf.Samples)
                {
                    scores[sample] += leaf.Value;
                }
            }

            trees.Add(tree);
        }

        return (start, trees);
    }
}
