using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>The collected text of one label: words with frequencies, and sentences as word numbers.</summary>
internal sealed class LabelCorpus(string label)
{
    public string Label => label;

    public Dictionary<string, double> Counts { get; } = [];

    public List<string[]> Sentences { get; } = [];
}

/// <summary>Reads collected text through the same scanner that identification uses.</summary>
internal sealed class Corpus
{
    /// <summary>Running text weighs as much as one frequency list of a million words, however little there is.</summary>
    private const double ListMass = 1e6;

    private readonly CharacterTable _characters = new();

    public LabelCorpus Load(string folder, string tag, ScriptGroup group, int mostWords)
    {
        var corpus = new LabelCorpus(tag);
        var counts = new Dictionary<string, double>();
        var list = Path.Combine(folder, tag + ".words.tsv");
        if (File.Exists(list))
        {
            foreach (var line in File.ReadLines(list))
            {
                var tab = line.IndexOf('\t');
                AddWords(line[..tab], group, double.Parse(line.AsSpan(tab + 1)), counts, null);
            }
        }

        var fromText = new Dictionary<string, double>();
        var text = Path.Combine(folder, tag + ".txt");
        if (File.Exists(text))
        {
            foreach (var line in File.ReadLines(text))
            {
                var words = new List<string>();
                AddWords(line, group, 1, fromText, words);
                if (words.Count > 1)
                {
                    corpus.Sentences.Add([.. words]);
                }
            }
        }

        if (counts.Count + fromText.Count == 0)
        {
            throw new InvalidDataException($"There is no text for {tag} in {folder}.");
        }

        var tokens = fromText.Values.Sum();
        foreach (var (word, count) in fromText)
        {
            counts[word] = counts.GetValueOrDefault(word) + (count * Math.Min(ListMass / Math.Max(tokens, 1), 4));
        }

        foreach (var (word, count) in counts.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(mostWords))
        {
            corpus.Counts[word] = count;
        }

        return corpus;
    }

    private void AddWords(string text, ScriptGroup group, double weight, Dictionary<string, double> counts, List<string>? order)
    {
        Span<char> buffer = stackalloc char[NgramHash.LongestWord];
        var scanner = new WordScanner(_characters, text, buffer);
        while (scanner.Next())
        {
            if (ScriptGroups.Of(scanner.Script) == group && scanner.Letters > 0)
            {
                var word = scanner.Word.ToString();
                counts[word] = counts.GetValueOrDefault(word) + weight;
                order?.Add(word);
            }
        }
    }
}
