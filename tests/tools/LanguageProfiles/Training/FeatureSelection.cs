using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Chooses the n-grams worth a row: by how often they occur in words (each label counted alike) times how far the
/// labels that use them differ from the average (Kullback-Leibler divergence).
/// </summary>
internal static class FeatureSelection
{
    private const int LogCells = 25;

    public static List<(ulong Hash, double Mass)> Best(Examples examples, GroupPlan plan, int wanted)
    {
        var hashes = new ulong[NgramHash.MostFeatures];
        var rough = new float[1 << LogCells];
        Visit(examples, plan.Order, hashes, (hash, _, mass) => rough[hash >> (64 - LogCells)] += (float)mass);
        var threshold = Threshold(rough, wanted * 2);

        var index = new Dictionary<ulong, int>();
        var labels = examples.Pools.Count;
        var masses = new List<float[]>();
        Visit(
            examples,
            plan.Order,
            hashes,
            (hash, label, mass) =>
            {
                if (rough[hash >> (64 - LogCells)] >= threshold)
                {
                    if (!index.TryGetValue(hash, out var at))
                    {
                        index[hash] = at = masses.Count;
                        masses.Add(new float[labels]);
                    }

                    masses[at][label] += (float)mass;
                }
            }
        );
        return
        [
            .. index
                .Select(f => (f.Key, Mass: masses[f.Value]))
                .OrderByDescending(f => Score(f.Mass))
                .ThenBy(f => f.Key)
                .Take(wanted)
                .Select(f => (f.Key, (double)f.Mass.Sum())),
        ];
    }

    private static void Visit(Examples examples, int order, ulong[] hashes, Action<ulong, int, double> visit)
    {
        for (var label = 0; label < examples.Pools.Count; label++)
        {
            var pool = examples.Pools[label];
            for (var w = 0; w < pool.WordNumbers.Length; w++)
            {
                var count = NgramHash.Write(examples.Words[pool.WordNumbers[w]], order, hashes);
                for (var i = 0; i < count; i++)
                {
                    visit(hashes[i], label, pool.FlatShare[w]);
                }
            }
        }
    }

    private static float Threshold(float[] cells, int wanted)
    {
        var used = cells.Where(c => c > 0).ToArray();
        Array.Sort(used);
        return used.Length <= wanted ? 0 : used[^wanted];
    }

    private static double Score(float[] mass)
    {
        double total = mass.Sum(),
            divergence = 0;
        foreach (var m in mass)
        {
            if (m > 0)
            {
                divergence += m / total * Math.Log(m / total * mass.Length);
            }
        }

        return total * divergence;
    }
}
