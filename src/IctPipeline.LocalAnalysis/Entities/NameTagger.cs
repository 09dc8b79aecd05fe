using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Labels names in English text, left to right: an averaged perceptron (Collins 2002) that was trained on freely licensed texts by
/// <c>tools/Trainer</c>.
/// </summary>
internal static class NameTagger
{
    public const string ModelName = "en-names.bin";

    private static readonly Lazy<LinearModel> Model = new(() => LinearModel.FromResource(ModelName));

    /// <param name="margins">For each token by how much its label is preferred to none.</param>
    public static byte[] Tag(AnalyzedText text, out int[] margins)
    {
        margins = new int[text.Count];
        return Tag(text, Model.Value, margins);
    }

    internal static byte[] Tag(AnalyzedText text, LinearModel model, Span<int> margins = default)
    {
        var labels = new byte[text.Count];
        var features = new NameFeatures(text);
        Span<uint> found = stackalloc uint[NameFeatures.Most];
        Span<int> scores = stackalloc int[NameLabel.Count];
        int before = 0,
            beforeThat = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.StartsSentence(i))
            {
                (before, beforeThat) = (0, 0);
            }

            var count = features.At(i, before, beforeThat, found);
            model.Score(found[..count], scores);
            var label = Best(scores, before);
            labels[i] = (byte)label;
            if (!margins.IsEmpty)
            {
                margins[i] = scores[label] - scores[NameLabel.Outside];
            }

            (before, beforeThat) = (label, before);
        }

        return labels;
    }

    private static int Best(ReadOnlySpan<int> scores, int before)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best] && (!NameLabel.IsInside(label) || NameLabel.Continues(before, label)))
            {
                best = label;
            }
        }

        return best;
    }
}
