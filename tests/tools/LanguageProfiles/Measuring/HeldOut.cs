using System.Text.RegularExpressions;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>One text of known language.</summary>
internal sealed record Sample(string Tag, string Kind, string Text);

/// <summary>Cuts the held-out sentences into samples: whole sentences, pairs of neighbouring words, single words.</summary>
internal static partial class HeldOut
{
    private const int MostOfAKind = 1000;
    private const int LeastSentences = 100;
    private const int ShortestWord = 5;

    public static IEnumerable<Sample> Load(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "held"), "*.txt").Order(StringComparer.Ordinal))
        {
            var tag = Path.GetFileNameWithoutExtension(file);
            var sentences = File.ReadAllLines(file);
            if (sentences.Length < LeastSentences)
            {
                continue;
            }

            new Random(7).Shuffle(sentences);
            foreach (var sample in Cut(tag, sentences))
            {
                yield return sample;
            }
        }
    }

    private static IEnumerable<Sample> Cut(string tag, string[] sentences)
    {
        foreach (var sentence in sentences.Take(MostOfAKind))
        {
            yield return new Sample(tag, "sentence", sentence);
        }

        var words = sentences.Select(s => Word().Matches(s).Select(m => m.Value).ToArray()).ToArray();
        var spaced = tag is not ("ja" or "th" or "lo" or "km" or "my" or "zh-Hans" or "zh-Hant");
        var random = new Random(11);
        var seen = new HashSet<string>();
        var singles = new List<Sample>();
        var pairs = new List<Sample>();
        foreach (var sentence in words)
        {
            if (sentence.Length < 3)
            {
                continue;
            }

            for (var i = 0; i < 2; i++)
            {
                var at = random.Next(sentence.Length - 1);
                var word = spaced ? sentence[at] : Piece(sentence[at], random, 2, 4);
                if (word.Length >= (spaced && tag is not "ko" ? ShortestWord : 2) && seen.Add(word.ToLowerInvariant()))
                {
                    singles.Add(new Sample(tag, "word", word));
                }

                at = random.Next(sentence.Length - 1);
                var pair = spaced ? sentence[at] + " " + sentence[at + 1] : Piece(sentence[at], random, 5, 8);
                if (pair.Length >= (spaced && tag is not "ko" ? 2 * ShortestWord : 4) && seen.Add(pair.ToLowerInvariant()))
                {
                    pairs.Add(new Sample(tag, "pair", pair));
                }
            }
        }

        foreach (var sample in singles.Take(MostOfAKind).Concat(pairs.Take(MostOfAKind)))
        {
            yield return sample;
        }
    }

    private static string Piece(string run, Random random, int least, int most)
    {
        var length = Math.Min(run.Length, random.Next(least, most + 1));
        return run.Substring(random.Next(run.Length - length + 1), length);
    }

    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}'’-]*")]
    private static partial Regex Word();
}
