using IctPipeline.LocalAnalysis.LanguageIdentification;
using IctPipeline.Tools.LanguageProfiles.Measuring;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Fits one factor on the scores for each amount of evidence, so that confidences come true (temperature scaling,
/// Guo et al. 2017). Only every other held-out sample is used; the rest shows whether it worked.
/// </summary>
internal static class Calibrator
{
    private const int LeastSamples = 200;

    public static ModelParts Fit(ScriptGroup group, ModelParts parts, IReadOnlyList<Sample> samples)
    {
        var plain = parts with { Sharpness = [.. parts.Sharpness.Select(_ => 1f)] };
        var data = new LanguageData(g => g == group ? plain : null);
        var model = data.Model(group)!;
        var steps = plain.Sharpness.Select(_ => new List<(float[] LogScores, int Tag)>()).ToArray();
        var tags = data.Tags(group);
        for (var i = 0; i < samples.Count; i += 2)
        {
            var evidence = default(Evidence);
            evidence.Add(samples[i].Text, data.Characters, data.Models);
            var tag = Array.IndexOf(tags.Tags, samples[i].Tag);
            if (tag >= 0 && evidence.Known(group) > 0)
            {
                var scores = new float[parts.Labels.Length];
                model.Score(evidence.SumsOf(group), evidence.Known(group), scores);
                steps[NgramModel.EvidenceStep(evidence.Known(group), steps.Length)]
                    .Add((Array.ConvertAll(scores, s => MathF.Log(MathF.Max(s, 1e-30f))), tag));
            }
        }

        return plain with
        {
            Sharpness = Smooth([.. steps.Select(step => Best(step, tags))]),
        };
    }

    /// <summary>Steps with too few samples take the factor of the nearest step that has enough.</summary>
    private static float[] Smooth(float?[] fitted)
    {
        var known = Enumerable.Range(0, fitted.Length).Where(i => fitted[i] is not null).ToList();
        return [.. fitted.Select((value, i) => value ?? (known.Count == 0 ? 1 : fitted[known.MinBy(k => Math.Abs(k - i))]!.Value))];
    }

    private static float? Best(List<(float[] LogScores, int Tag)> step, LabelTags tags)
    {
        if (step.Count < LeastSamples)
        {
            return null;
        }

        return Enumerable.Range(0, 61).Select(i => MathF.Pow(2, (i - 30) / 20f)).MinBy(factor => Loss(step, tags, factor));
    }

    private static double Loss(List<(float[] LogScores, int Tag)> step, LabelTags tags, float factor)
    {
        var merged = new float[tags.Tags.Length];
        double loss = 0;
        foreach (var (logScores, tag) in step)
        {
            var scores = Array.ConvertAll(logScores, s => MathF.Exp(s * factor));
            tags.Merge(scores, merged);
            loss -= Math.Log(Math.Max(merged[tag] / merged.Sum(), 1e-12));
        }

        return loss;
    }
}
