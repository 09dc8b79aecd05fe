namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Training examples, drawn at random: single words (by frequency, flattened so that rare words are seen), runs of a
/// few words, and sentences. Words are numbers into <see cref="Words"/>.
/// </summary>
internal sealed class Examples
{
    private readonly List<LabelPool> _pools = [];
    private readonly double[] _cumulative;

    public Examples(IReadOnlyList<LabelCorpus> corpora, IReadOnlyDictionary<string, double> weights)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var corpus in corpora)
        {
            _pools.Add(new LabelPool(corpus, word => Number(word, numbers)));
        }

        Words = [.. numbers.Keys];
        _cumulative = new double[corpora.Count];
        double sum = 0;
        for (var i = 0; i < corpora.Count; i++)
        {
            sum += weights[corpora[i].Label];
            _cumulative[i] = sum;
        }
    }

    /// <summary>Every distinct word, with its boundaries.</summary>
    public string[] Words { get; }

    public IReadOnlyList<LabelPool> Pools => _pools;

    /// <summary>Draws one example into <paramref name="words"/> and returns its label.</summary>
    public int Draw(Random random, List<int> words)
    {
        words.Clear();
        var label = Search(_cumulative, random.NextDouble() * _cumulative[^1]);
        var pool = _pools[label];
        var kind = random.NextDouble();
        if (kind < 0.4)
        {
            words.Add(pool.Word(random, flat: random.NextDouble() < 0.7));
        }
        else
        {
            pool.Run(random, kind < 0.7 ? 2 : random.Next(3, 30), words);
        }

        return label;
    }

    internal static int Search(double[] cumulative, double value)
    {
        var at = Array.BinarySearch(cumulative, value);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
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

        private static double[] Cumulate(IEnumerable<double> values)
        {
            double sum = 0;
            return [.. values.Select(v => sum += v)];
        }
    }
}
