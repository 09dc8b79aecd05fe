namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Training examples, drawn at random: single words (by frequency, flattened so that rare words are seen), runs of a
/// few words, and sentences. Words are numbers into <see cref="Words"/>.
/// </summary>
internal sealed class Examples
{
    /// <summary>So much of the examples are single words, and from there to <see cref="PairsEnd"/> pairs of words.</summary>
    private const double WordsEnd = 0.4;
    private const double PairsEnd = 0.7;

    private readonly List<LabelPool> _pools = [];
    private readonly double[] _short;
    private readonly double[] _long;

    public Examples(IReadOnlyList<LabelCorpus> corpora, GroupPlan plan)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var corpus in corpora)
        {
            _pools.Add(new LabelPool(corpus, word => Number(word, numbers)));
        }

        Words = [.. numbers.Keys];
        _short = Cumulate(corpora.Select(corpus => Math.Pow(plan.Weights[corpus.Label], plan.ShortFavour)));
        _long = Cumulate(corpora.Select(corpus => Math.Pow(plan.Weights[corpus.Label], plan.LongFavour)));
    }

    /// <summary>Every distinct word, with its boundaries.</summary>
    public string[] Words { get; }

    public IReadOnlyList<LabelPool> Pools => _pools;

    /// <summary>Draws one example into <paramref name="words"/> and returns its label.</summary>
    public int Draw(Random random, List<int> words)
    {
        words.Clear();
        var kind = random.NextDouble();
        var labels = kind < PairsEnd ? _short : _long;
        var label = Search(labels, random.NextDouble() * labels[^1]);
        var pool = _pools[label];
        if (kind < WordsEnd)
        {
            words.Add(pool.Word(random, flat: random.NextDouble() < 0.7));
        }
        else
        {
            pool.Run(random, kind < PairsEnd ? 2 : random.Next(3, 30), words);
        }

        return label;
    }

    internal static int Search(double[] cumulative, double value)
    {
        var at = Array.BinarySearch(cumulative, value);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }

    private static double[] Cumulate(IEnumerable<double> values)
    {
        double sum = 0;
        return [.. values.Select(v => sum += v)];
    }

    private static int Number(string word, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers[word] = number = numbers.Count;
        }

        return number;
    }

    /// <summary>The words and sentences of one label.</summary>
    internal sealed class LabelPool
    {
        /// <summary>Exponent that flattens word frequencies for single words.</summary>
        private const double Flattening = 0.5;

        private readonly int[] _words;
        private readonly double[] _byCount;
        private readonly double[] _flat;
        private readonly int[][] _sentences;

        public LabelPool(LabelCorpus corpus, Func<string, int> number)
        {
            _words = [.. corpus.Counts.Keys.Select(number)];
            FlatShare = [.. corpus.Counts.Values.Select(count => Math.Pow(count, Flattening))];
            _byCount = Cumulate(corpus.Counts.Values);
            _flat = Cumulate(FlatShare);
            _sentences = [.. corpus.Sentences.Select(s => s.Select(number).ToArray())];
            for (var i = 0; i < FlatShare.Length; i++)
            {
                FlatShare[i] /= _flat[^1];
            }
        }

        public int[] WordNumbers => _words;

        /// <summary>Probability of each of <see cref="WordNumbers"/> as a single-word example.</summary>
        public double[] FlatShare { get; }

        public int Word(Random random, bool flat)
        {
            var cumulative = flat ? _flat : _byCount;
            return _words[Search(cumulative, random.NextDouble() * cumulative[^1])];
        }

        /// <summary>Consecutive words of a sentence; where text is scarce, more often independent draws by frequency.</summary>
        public void Run(Random random, int length, List<int> words)
        {
            if (_sentences.Length > 0 && random.NextDouble() < Math.Min(0.9, 0.3 + (_sentences.Length / 8000.0)))
            {
                var sentence = _sentences[random.Next(_sentences.Length)];
                var start = random.Next(Math.Max(1, sentence.Length - length + 1));
                words.AddRange(sentence.AsSpan(start, Math.Min(length, sentence.Length - start)));
                return;
            }

            for (var i = 0; i < length; i++)
            {
                words.Add(Word(random, flat: length == 2 && i == 0));
            }
        }
    }
}
