using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>Builds the model of one group: choose n-grams, train, keep those that fit the table, train again as rounded.</summary>
internal sealed class ModelBuilder(string corpusFolder, double effort)
{
    private const int Seed = 20240901;
    private const int Threads = 2;
    private const int EvidenceSteps = 16;

    public ModelParts Build(GroupPlan plan)
    {
        var started = DateTime.UtcNow;
        var corpora = Load(plan);
        var examples = new Examples(corpora, plan);
        var slots = NgramModel.BucketSize << plan.LogBuckets;
        var chosen = FeatureSelection.Best(examples, plan, slots * 2);
        var index = chosen.Select((f, i) => (f.Hash, i)).ToDictionary(f => f.Hash, f => f.i);
        var features = Map(examples.Words, plan.Order, hash => index.GetValueOrDefault(hash, -1));
        Log(started, $"{plan.Group}: {corpora.Count} labels, {examples.Words.Length} words, {chosen.Count} n-grams");

        var trainer = new SoftmaxTrainer(chosen.Count, corpora.Count, Seed);
        var steps = (long)(effort * 150_000 * corpora.Count);
        Log(started, $"loss {trainer.Run(examples, features, steps, 1, 0.3, Threads, Seed):0.0000}");

        var placement = Place(trainer, chosen, plan.LogBuckets);
        features = Map(examples.Words, plan.Order, placement.Find);
        trainer.Keep(placement.FeatureOfSlot);
        trainer.QuantumStep = StepFor(trainer.Rows);
        Log(
            started,
            $"{placement.Placed} of {slots} places used; loss as rounded "
                + $"{trainer.Run(examples, features, steps, 0.5, 0.01, Threads, Seed + 100):0.0000}"
        );
        return Parts(plan, corpora, placement, trainer);
    }

    /// <summary>
    /// Trains a model that is there already further: its n-grams and their places stay, weights and matrix move. What the model learned
    /// from texts that are not at hand now is kept as far as the texts at hand do not speak against it.
    /// </summary>
    public ModelParts Refit(GroupPlan plan, ModelParts before)
    {
        var started = DateTime.UtcNow;
        var corpora = Load(plan).OrderBy(c => Array.IndexOf(before.Labels, c.Label)).ToList();
        if (!corpora.Select(c => c.Label).SequenceEqual(before.Labels))
        {
            throw new InvalidDataException($"The plan of {plan.Group} has other labels than the model: train it anew.");
        }

        var examples = new Examples(corpora, plan);
        var placement = new SlotPlacement(before.Fingerprints);
        var features = Map(examples.Words, plan.Order, placement.Find);
        var trainer = new SoftmaxTrainer(before, Seed);
        var steps = (long)(effort * 150_000 * corpora.Count);
        trainer.Run(examples, features, steps / 4, 0, 0, Threads, Seed); // a rate of nothing: only learns how large the steps may be
        Log(started, $"{plan.Group}: loss {trainer.Run(examples, features, steps, 0.5, 0.01, Threads, Seed + 100):0.0000}");
        return Parts(plan, corpora, placement, trainer);
    }

    private static ModelParts Parts(GroupPlan plan, List<LabelCorpus> corpora, SlotPlacement placement, SoftmaxTrainer trainer)
    {
        var matrix = trainer.Matrix.Select(m => m * trainer.QuantumStep).ToArray();
        var rows = new byte[ModelParts.RowsLength(placement.Fingerprints.Length)];
        for (var slot = 0; slot < placement.Fingerprints.Length; slot++)
        {
            for (var d = 0; d < NgramModel.RowBytes; d++)
            {
                var at = slot * NgramModel.Width;
                rows[(slot * NgramModel.RowBytes) + d] = (byte)(
                    Rounded(trainer, at + d) | (Rounded(trainer, at + d + NgramModel.RowBytes) << 4)
                );
            }
        }

        return new ModelParts(
            [.. corpora.Select(c => c.Label)],
            plan.Order,
            placement.Fingerprints,
            rows,
            matrix,
            trainer.Bias,
            [.. Enumerable.Repeat(1f, EvidenceSteps)]
        );
    }

    private static int Rounded(SoftmaxTrainer trainer, int at) =>
        Math.Clamp((int)MathF.Round(trainer.Rows[at] / trainer.QuantumStep), -NgramModel.Zero, NgramModel.Zero - 1) + NgramModel.Zero;

    private static float StepFor(float[] rows)
    {
        var sizes = rows.Where(r => r != 0).Select(MathF.Abs).ToArray();
        Array.Sort(sizes);
        return sizes[(int)(sizes.Length * 0.995)] / (NgramModel.Zero - 0.5f);
    }

    private static SlotPlacement Place(SoftmaxTrainer trainer, List<(ulong Hash, double Mass)> chosen, int logBuckets)
    {
        var placement = new SlotPlacement(logBuckets);
        foreach (var feature in Enumerable.Range(0, chosen.Count).OrderByDescending(f => Energy(trainer.Rows, f) * chosen[f].Mass))
        {
            placement.Place(chosen[feature].Hash, feature);
        }

        return placement;
    }

    private static double Energy(float[] rows, int row)
    {
        double sum = 0;
        foreach (var value in rows.AsSpan(row * NgramModel.Width, NgramModel.Width))
        {
            sum += value * value;
        }

        return sum;
    }

    private static int[][] Map(string[] words, int order, Func<ulong, int> find)
    {
        var mapped = new int[words.Length][];
        Parallel.For(
            0,
            words.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            w =>
            {
                Span<ulong> hashes = stackalloc ulong[NgramHash.MostFeatures];
                var count = NgramHash.Write(words[w], order, hashes);
                var found = new List<int>(count);
                foreach (var hash in hashes[..count])
                {
                    if (find(hash) is >= 0 and var feature)
                    {
                        found.Add(feature);
                    }
                }

                mapped[w] = [.. found];
            }
        );
        return mapped;
    }

    private static void Log(DateTime started, string message) =>
        Console.WriteLine(FormattableString.Invariant($"{(DateTime.UtcNow - started).TotalSeconds, 6:0}s {message}"));

    private List<LabelCorpus> Load(GroupPlan plan)
    {
        var loader = new Corpus();
        var corpora = new List<LabelCorpus>();
        foreach (var label in plan.Weights.Keys)
        {
            var tag = label.TrimEnd(ModelParts.PlainSuffix[0]);
            var corpus = loader.Load(Path.Combine(corpusFolder, "train"), tag, plan.Group, MostWords(plan.Weights[label]));
            corpora.Add(tag == label ? corpus : Rewritten(corpus, label, Diacritics.Strip));
            if (label == "sr")
            {
                var latin = loader.Load(Path.Combine(corpusFolder, "train"), "sr-Latn", ScriptGroup.Latin, MostWords(plan.Weights[label]));
                Merge(corpora[^1], Rewritten(latin, label, SerbianCyrillic.From));
            }
        }

        return corpora;
    }

    private static int MostWords(double weight) => weight >= 1 ? 100_000 : 50_000;

    private static LabelCorpus Rewritten(LabelCorpus corpus, string label, Func<string, string> rewrite)
    {
        var rewritten = new LabelCorpus(label);
        foreach (var (word, count) in corpus.Counts)
        {
            var key = rewrite(word);
            rewritten.Counts[key] = rewritten.Counts.GetValueOrDefault(key) + count;
        }

        rewritten.Sentences.AddRange(corpus.Sentences.Select(s => s.Select(rewrite).ToArray()));
        return rewritten;
    }

    private static void Merge(LabelCorpus into, LabelCorpus other)
    {
        foreach (var (word, count) in other.Counts)
        {
            into.Counts[word] = into.Counts.GetValueOrDefault(word) + count;
        }

        into.Sentences.AddRange(other.Sentences);
    }
}
