using System.Text;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.Tools.Trainer;

/// <summary>Trains the word segmenter on sentences of which the words are known (CoNLL-U, words with spaces inside).</summary>
internal static class WordTraining
{
    private const int Epochs = 12;

    public static void Run(string input, string output)
    {
        var sentences = Read(input);
        var held = sentences.Where((_, i) => i % 10 == 0).ToList();
        var model = Train([.. sentences.Where((_, i) => i % 10 != 0)]).ToModel(0.05);
        Console.WriteLine($"held out, word F1: {Evaluate(held, model):0.0000} of {held.Count} sentences");
        using var stream = File.Create(output);
        Train(sentences).ToModel(0.05).Save(stream);
    }

    private static Perceptron Train(List<Sentence> sentences)
    {
        var perceptron = new Perceptron(1);
        var random = new Random(7);
        Span<uint> features = stackalloc uint[SyllableJoin.MostFeatures];
        Span<double> score = stackalloc double[1];
        foreach (var sentence in sentences)
        {
            var joins = new SyllableJoin(sentence.Text, sentence.Tokens, Lexicon.For("vi"));
            for (var left = 0; left + 1 < sentence.Tokens.Length; left++)
            {
                perceptron.Count(joins.IsOpen(left) ? features[..joins.Features(left, sentence.Continues[left], features)] : []);
            }
        }

        perceptron.Begin(fewest: 3);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var sentence in sentences.OrderBy(_ => random.Next()).ToList())
            {
                var joins = new SyllableJoin(sentence.Text, sentence.Tokens, Lexicon.For("vi"));
                var before = false;
                for (var left = 0; left + 1 < sentence.Tokens.Length; left++)
                {
                    if (!joins.IsOpen(left))
                    {
                        before = false;
                        continue;
                    }

                    var count = joins.Features(left, before, features);
                    perceptron.Score(features[..count], score);
                    var wanted = sentence.Continues[left + 1];
                    if (score[0] > 0 != wanted)
                    {
                        perceptron.Add(features[..count], 0, wanted ? 1 : -1);
                    }

                    perceptron.Next();
                    before = score[0] > 0;
                }
            }
        }

        return perceptron;
    }

    private static double Evaluate(List<Sentence> sentences, LinearModel model)
    {
        int right = 0,
            said = 0,
            gold = 0;
        foreach (var sentence in sentences)
        {
            var mine = Words(WordSegmenter.Segment(sentence.Text, sentence.Tokens, Lexicon.For("vi"), model));
            var theirs = Words(sentence.Continues);
            right += mine.Intersect(theirs).Count();
            said += mine.Count;
            gold += theirs.Count;
        }

        var (precision, recall) = ((double)right / said, (double)right / gold);
        return 2 * precision * recall / (precision + recall);
    }

    private static HashSet<(int, int)> Words(bool[] continues)
    {
        var words = new HashSet<(int, int)>();
        for (var i = 0; i < continues.Length; )
        {
            var end = i + 1;
            while (end < continues.Length && continues[end])
            {
                end++;
            }

            words.Add((i, end));
            i = end;
        }

        return words;
    }

    private static List<Sentence> Read(string path)
    {
        var sentences = new List<Sentence>();
        var words = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                var columns = line.Split('\t');
                if (line[0] != '#' && int.TryParse(columns[0], out _))
                {
                    words.Add(columns[1].Normalize(NormalizationForm.FormC));
                }
            }
            else if (words.Count > 0)
            {
                sentences.Add(Build(words));
                words.Clear();
            }
        }

        return sentences;
    }

    private static Sentence Build(List<string> words)
    {
        var text = string.Join(' ', words);
        var starts = new HashSet<int>();
        var at = 0;
        foreach (var word in words)
        {
            starts.Add(at);
            at += word.Length + 1;
        }

        var tokens = Tokenizer.Tokenize(text, Lexicon.For("vi").Vocabulary);
        tokens[0] = tokens[0] with { Shape = tokens[0].Shape | TokenShape.SentenceStart };
        return new Sentence(text, tokens, [.. tokens.Select(token => !starts.Contains(token.Start))]);
    }

    private sealed record Sentence(string Text, Token[] Tokens, bool[] Continues);
}
