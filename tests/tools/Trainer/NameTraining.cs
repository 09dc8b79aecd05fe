using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Trains the name tagger on files in column format (token and label, or as UNER has them; empty lines between sentences). Labels of other
/// schemes are mapped to PER, ORG, LOC and MISC.
/// </summary>
internal static class NameTraining
{
    private const int Epochs = 4;

    /// <summary>A feature all of whose weights are smaller is left out of the model.</summary>
    private const double SmallestWeight = 0.4;

    /// <summary>Headlines stand in capitals: so does one sentence in so many of the training text.</summary>
    private const int UpperOneIn = 10;

    /// <summary>Sentences of <see cref="NewsWriter"/> beside the sets.</summary>
    private const int News = 25_000;

    public static void Run(string output, string[] inputs)
    {
        var sets = inputs.Select(input => (Path: input, Sentences: Read(input))).ToList();
        var writer = new NewsWriter();
        List<Sentence> news = [.. writer.Sentences(News).Select(made => new Sentence(made.Words, made.Labels))];
        var training = sets.SelectMany(set => set.Sentences.Where((_, i) => i % 10 != 0));
        var model = Train([.. training, .. Renamed(writer, training), .. news]).ToModel(SmallestWeight);
        foreach (var (path, sentences) in sets.DistinctBy(set => set.Path))
        {
            Evaluate(Path.GetFileName(path), [.. sentences.Where((_, i) => i % 10 == 0)], model);
        }

        using var stream = File.Create(output);
        var all = sets.SelectMany(set => set.Sentences);
        Train([.. all, .. Renamed(writer, all), .. news]).ToModel(SmallestWeight).Save(stream);
    }

    /// <summary>Each sentence with names once more, with other names, so that what stands around a name is learned.</summary>
    private static IEnumerable<Sentence> Renamed(NewsWriter writer, IEnumerable<Sentence> sentences) =>
        sentences
            .DistinctBy(sentence => string.Join(' ', sentence.Words))
            .Where(sentence => Array.Exists(sentence.Labels, label => label != "O"))
            .Select(sentence => writer.Rename(sentence.Words, sentence.Labels))
            .Select(made => new Sentence(made.Words, made.Labels));

    private static Perceptron Train(List<Sentence> sentences)
    {
        var perceptron = new Perceptron(NameLabel.Count);
        var random = new Random(11);
        Span<uint> found = stackalloc uint[NameFeatures.Most];
        Span<double> scores = stackalloc double[NameLabel.Count];
        foreach (var sentence in sentences)
        {
            var (text, gold) = sentence.Prepare(upper: false);
            var features = new NameFeatures(text);
            for (var i = 0; i < text.Count; i++)
            {
                perceptron.Count(found[..features.At(i, i > 0 ? gold[i - 1] : 0, i > 1 ? gold[i - 2] : 0, found)]);
            }
        }

        perceptron.Begin(fewest: 2);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var sentence in sentences.OrderBy(_ => random.Next()).ToList())
            {
                var (text, gold) = sentence.Prepare(random.Next(UpperOneIn) == 0);
                var features = new NameFeatures(text);
                int before = 0,
                    beforeThat = 0;
                for (var i = 0; i < text.Count; i++)
                {
                    var count = features.At(i, before, beforeThat, found);
                    perceptron.Score(found[..count], scores);
                    var said = Best(scores, before);
                    if (said != gold[i])
                    {
                        perceptron.Add(found[..count], gold[i], 1);
                        perceptron.Add(found[..count], said, -1);
                    }

                    perceptron.Next();
                    // Half of the time the model's own history, so that it learns to recover from its faults.
                    (before, beforeThat) = (random.Next(2) == 0 ? said : gold[i], before);
                }
            }
        }

        return perceptron;
    }

    private static int Best(ReadOnlySpan<double> scores, int before)
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

    private static void Evaluate(string name, List<Sentence> sentences, LinearModel model)
    {
        int right = 0,
            said = 0,
            wanted = 0;
        foreach (var sentence in sentences)
        {
            var (text, gold) = sentence.Prepare(upper: false);
            var mine = Spans(NameTagger.Tag(text, model));
            var theirs = Spans(gold);
            right += mine.Intersect(theirs).Count();
            said += mine.Count;
            wanted += theirs.Count;
        }

        var (precision, recall) = ((double)right / Math.Max(1, said), (double)right / Math.Max(1, wanted));
        Console.WriteLine(
            $"{name}: held out P {precision:0.000} R {recall:0.000} F1 "
                + $"{2 * precision * recall / Math.Max(1e-9, precision + recall):0.000} ({wanted} names without MISC)"
        );
    }

    private static HashSet<(int, int, string)> Spans(byte[] labels)
    {
        var spans = new HashSet<(int, int, string)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (NameLabel.IsBegin(labels[i]) && NameLabel.Category(labels[i]) is { } category)
            {
                var end = i + 1;
                while (end < labels.Length && NameLabel.Continues(labels[end - 1], labels[end]))
                {
                    end++;
                }

                spans.Add((i, end, category));
            }
        }

        return spans;
    }

    private static List<Sentence> Read(string path)
    {
        var sentences = new List<Sentence>();
        var (words, labels) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 2 && columns[0] == "#")
            {
                continue;
            }

            if (columns.Length >= 2)
            {
                var isNumbered = columns.Length > 2 && int.TryParse(columns[0], out _);
                words.Add(isNumbered ? columns[1] : columns[0]);
                labels.Add(Map(isNumbered ? columns[2] : columns[^1]));
            }
            else if (words.Count > 0)
            {
                sentences.Add(new Sentence([.. words], [.. labels]));
                words.Clear();
                labels.Clear();
            }
        }

        return sentences;
    }

    private static string Map(string label) =>
        label.Length < 3 || label[1] != '-'
            ? "O"
            : label[..2]
                + label[2..].ToLowerInvariant() switch
                {
                    "per" or "person" => "PER",
                    "org" or "corporation" or "group" or "organisation" => "ORG",
                    "loc" or "location" => "LOC",
                    _ => "MISC",
                };

    private sealed record Sentence(string[] Words, string[] Labels)
    {
        /// <summary>Our own tokens, each with the label of the word it stands in.</summary>
        public (AnalyzedText Text, byte[] Gold) Prepare(bool upper)
        {
            var joined = string.Join(' ', Words);
            var text = new AnalyzedText(upper ? joined.ToUpperInvariant() : joined, "en", Lexicon.For("en"));
            var gold = new byte[text.Count];
            var (word, end) = (0, Words[0].Length);
            var start = 0;
            var before = 0;
            for (var i = 0; i < text.Count; i++)
            {
                while (text[i].Start > end && word + 1 < Words.Length)
                {
                    start = end + 1;
                    end = start + Words[++word].Length;
                }

                var label = NameLabel.Parse(Labels[word]);
                var goesOn = label != 0 && (text[i].Start > start || (Labels[word][0] == 'I' && (before == label || before == label - 1)));
                gold[i] = (byte)(
                    label == 0 ? 0
                    : NameLabel.IsBegin(label)
                        ? goesOn ? label + 1
                            : label
                    : goesOn ? label
                    : label - 1
                );
                before = gold[i];
            }

            return (text, gold);
        }
    }
}
