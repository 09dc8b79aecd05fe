using IctPipeline.Azure.Language.Features;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Merging;

/// <summary>
/// One mood of several chunks: scores weighted by length; the label by the rule that the service itself uses for the sentences of a
/// document (positive and negative ones make it mixed, neutral ones give way).
/// </summary>
internal static class SentimentMerge
{
    public static Sentiment Merge(IReadOnlyList<TextChunk> chunks, IReadOnlyList<SentimentAnswer> answers)
    {
        double positive = 0,
            neutral = 0,
            negative = 0;
        foreach (var (chunk, answer) in chunks.Zip(answers))
        {
            positive += chunk.Elements * answer.Positive;
            neutral += chunk.Elements * answer.Neutral;
            negative += chunk.Elements * answer.Negative;
        }

        var sum = positive + neutral + negative;
        return sum > 0
            ? new Sentiment(Label(answers), positive / sum, neutral / sum, negative / sum)
            : new Sentiment(Label(answers), 0, 1, 0);
    }

    private static string Label(IReadOnlyList<SentimentAnswer> answers)
    {
        var labels = answers.Select(answer => answer.Label).ToHashSet(StringComparer.Ordinal);
        return labels switch
        {
            _ when labels.Contains("mixed") || labels.IsSupersetOf(["positive", "negative"]) => "mixed",
            _ when labels.Contains("positive") => "positive",
            _ when labels.Contains("negative") => "negative",
            _ => "neutral",
        };
    }
}
