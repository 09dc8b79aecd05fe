using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>
/// Joins Vietnamese syllables to words, left to right: an averaged perceptron (Collins 2002) over syllables, a word list and capitals,
/// with the decision before as a feature. Trained by <c>tools/Trainer</c>.
/// </summary>
internal static class WordSegmenter
{
    public const string ModelName = "vi-words.bin";

    private static readonly Lazy<LinearModel> Model = new(() => LinearModel.FromResource(ModelName));

    /// <summary>For each token, whether it goes on the word of the token before.</summary>
    public static bool[] Segment(string text, Token[] tokens, Lexicon lexicon) => Segment(text, tokens, lexicon, Model.Value);

    internal static bool[] Segment(string text, Token[] tokens, Lexicon lexicon, LinearModel model)
    {
        var continues = new bool[tokens.Length];
        var joins = new SyllableJoin(text, tokens, lexicon);
        Span<uint> features = stackalloc uint[SyllableJoin.MostFeatures];
        Span<int> score = stackalloc int[1];
        for (var left = 0; left + 1 < tokens.Length; left++)
        {
            if (joins.IsOpen(left))
            {
                if (joins.Known(left) is { } known)
                {
                    continues[left + 1] = known;
                    continue;
                }

                var count = joins.Features(left, continues[left], features);
                model.Score(features[..count], score);
                continues[left + 1] = score[0] > 0;
            }
        }

        return continues;
    }
}
