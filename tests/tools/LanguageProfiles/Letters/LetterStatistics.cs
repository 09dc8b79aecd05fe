using System.Globalization;

namespace IctPipeline.Tools.LanguageProfiles.Letters;

/// <summary>How often letters of a language stand by themselves and beside each other, from word lists and sentences.</summary>
internal sealed class LetterStatistics
{
    /// <summary>Running text counts as much as the word list.</summary>
    private readonly Dictionary<(char Before, char After), double> _pairs = [];
    private readonly Dictionary<char, double> _single = [];

    public IReadOnlyDictionary<char, double> Single => _single;

    public static LetterStatistics Read(string corpus, string language)
    {
        var statistics = new LetterStatistics();
        foreach (var file in new[] { $"{language}.words.tsv", $"{language}.txt" })
        {
            var path = Path.Combine(corpus, "train", file);
            if (!File.Exists(path))
            {
                continue;
            }

            var counts = new LetterStatistics();
            foreach (var line in File.ReadLines(path))
            {
                var cells = line.Split('\t');
                var weight = cells.Length == 2 && double.TryParse(cells[1], CultureInfo.InvariantCulture, out var parsed) ? parsed : 1;
                counts.Add(cells[0].Normalize(), weight);
            }

            statistics.Take(counts);
        }

        return statistics;
    }

    /// <summary>Pairs inside words, with a blank at their ends.</summary>
    public double Pair(char before, char after) => _pairs.GetValueOrDefault((before, after));

    private void Add(string text, double weight)
    {
        var before = ' ';
        foreach (var c in text + ' ')
        {
            var after =
                char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                    ? char.ToLowerInvariant(c)
                    : ' ';
            if (after != ' ')
            {
                _single[after] = _single.GetValueOrDefault(after) + weight;
            }

            if (before != ' ' || after != ' ')
            {
                _pairs[(before, after)] = _pairs.GetValueOrDefault((before, after)) + weight;
            }

            before = after;
        }
    }

    private void Take(LetterStatistics counts)
    {
        var sum = counts._single.Values.Sum();
        foreach (var (pair, count) in counts._pairs)
        {
            _pairs[pair] = _pairs.GetValueOrDefault(pair) + (count / sum);
        }

        foreach (var (letter, count) in counts._single)
        {
            _single[letter] = _single.GetValueOrDefault(letter) + (count / sum);
        }
    }
}
