using System.Text.Json;
using IctPipeline.LanguageEmulator.Protocol;

namespace IctPipeline.LanguageEmulator.Answers;

/// <summary>
/// A score by counting words of two short lists. It has the service's shape and reacts to the text; it is no measure of
/// sentiment, and the product does not use it.
/// </summary>
internal static class SentimentScorer
{
    private static readonly string[] PositiveWords =
    [
        "good",
        "great",
        "success",
        "successful",
        "win",
        "growth",
        "improve",
        "excellent",
        "happy",
        "best",
        "tốt",
        "thành công",
        "tích cực",
        "phát triển",
        "hiệu quả",
        "tuyệt vời",
        "tăng trưởng",
        "hữu nghị",
    ];

    private static readonly string[] NegativeWords =
    [
        "bad",
        "fail",
        "failure",
        "loss",
        "crisis",
        "attack",
        "worst",
        "fraud",
        "scam",
        "fear",
        "xấu",
        "thất bại",
        "tiêu cực",
        "thiệt hại",
        "khủng hoảng",
        "tấn công",
        "lừa đảo",
        "lo ngại",
    ];

    private static readonly char[] SentenceEnds = ['.', '!', '?', '\n', '。'];

    public static void Write(Utf8JsonWriter json, string text, OffsetMap map)
    {
        var sentences = Sentences(text).ToList();
        WriteScores(json, Label(sentences), sentences.Sum(one => one.Positive), sentences.Sum(one => one.Negative));
        json.WriteStartArray("sentences");
        foreach (var sentence in sentences)
        {
            var (offset, length) = map.Map(sentence.Start, sentence.Text.Length);
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            WriteScores(json, Label([sentence]), sentence.Positive, sentence.Negative);
            json.WriteNumber("offset", offset);
            json.WriteNumber("length", length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter json, string label, int positive, int negative)
    {
        // One neutral word is always there, so that few words do not make certainty.
        var sum = positive + negative + 1.0;
        json.WriteString("sentiment", label);
        json.WriteStartObject("confidenceScores");
        json.WriteNumber("positive", Math.Round(positive / sum, 2));
        json.WriteNumber("neutral", Math.Round(1 / sum, 2));
        json.WriteNumber("negative", Math.Round(negative / sum, 2));
        json.WriteEndObject();
    }

    private static string Label(List<Sentence> sentences) =>
        (sentences.Any(one => one.Positive > one.Negative), sentences.Any(one => one.Negative > one.Positive)) switch
        {
            (true, true) => "mixed",
            (true, false) => "positive",
            (false, true) => "negative",
            _ => "neutral",
        };

    private static IEnumerable<Sentence> Sentences(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOfAny(SentenceEnds, start);
            end = end < 0 ? text.Length : end + 1;
            var sentence = text[start..end];
            if (!string.IsNullOrWhiteSpace(sentence))
            {
                yield return new Sentence(start, sentence, Count(sentence, PositiveWords), Count(sentence, NegativeWords));
            }

            start = end;
        }
    }

    private static int Count(string sentence, string[] words) =>
        words.Count(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));

    private sealed record Sentence(int Start, string Text, int Positive, int Negative);
}
