using System.Text.RegularExpressions;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Sentences in the forms of agency news that encyclopedias and tweets lack: datelines, tables of results, scorecards, headlines in
/// capitals, titles before names. Made of <c>news/patterns.txt</c> and the names of <c>news/names.txt</c>, the same at each run.
/// </summary>
internal sealed partial class NewsWriter
{
    private const int Deepest = 6;

    private readonly Random _random = new(5);
    private readonly Dictionary<string, List<string>> _lists = NewsLists.Read("names.txt", '|');
    private readonly List<(int Weight, List<string> Patterns)> _subjects = [];
    private readonly NewsNames _names;

    public NewsWriter()
    {
        foreach (var (name, lines) in NewsLists.Read("patterns.txt", '\n'))
        {
            if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                _subjects.Add((int.Parse(name[space..], System.Globalization.CultureInfo.InvariantCulture), lines));
            }
            else
            {
                _lists[name] = [.. lines.SelectMany(line => line.Split(" | "))];
            }
        }

        _names = new NewsNames(_random, _lists);
    }

    /// <summary>So many sentences: words, and their labels.</summary>
    public IEnumerable<(string[] Words, string[] Labels)> Sentences(int count)
    {
        var all = _subjects.Sum(subject => subject.Weight);
        for (var i = 0; i < count; i++)
        {
            var drawn = _random.Next(all);
            var at = 0;
            while (drawn >= _subjects[at].Weight)
            {
                drawn -= _subjects[at++].Weight;
            }

            var patterns = _subjects[at].Patterns;
            yield return Label(Write(patterns[_random.Next(patterns.Count)]));
        }
    }

    /// <summary>A sentence with other names in the places of its own, so that the tagger learns what stands around a name.</summary>
    public (string[] Words, string[] Labels) Rename(string[] words, string[] labels)
    {
        var (renamed, kinds) = (new List<string>(), new List<string>());
        for (var i = 0; i < words.Length; )
        {
            var end = i + 1;
            var kind = labels[i].Length > 2 ? labels[i][2..] : "";
            while (kind.Length > 0 && end < words.Length && labels[end][0] == 'I' && labels[end][2..] == kind)
            {
                end++;
            }

            var slot = kind switch
            {
                "PER" => end - i > 1 ? "person" : "last",
                "LOC" => _random.Next(3) switch
                {
                    0 => "country",
                    1 => "region",
                    _ => "city",
                },
                "ORG" => end - i == 1 ? "anybody"
                : _random.Next(2) == 0 ? "firmfull"
                : "bodyof",
                _ => "",
            };
            var name = slot.Length == 0 ? words[i..end] : Fill("$" + slot, 0).Split(' ');
            renamed.AddRange(
                slot.Length > 0 && words[i].Length > 3 && words[i..end].All(w => !w.Any(char.IsLower))
                    ? name.Select(w => w.ToUpperInvariant())
                    : name
            );
            kinds.AddRange(name.Select((_, at) => kind.Length == 0 ? "O" : $"{(at == 0 ? 'B' : 'I')}-{kind}"));
            i = end;
        }

        return ([.. renamed], [.. kinds]);
    }

    private string Write(string pattern)
    {
        var isUpper = pattern[0] == '^';
        var written = Fill(isUpper ? pattern[1..] : pattern, 0);
        return isUpper ? written.ToUpperInvariant() : written;
    }

    private string Fill(string pattern, int depth) =>
        depth > Deepest
            ? pattern
            : Slot()
                .Replace(
                    pattern,
                    match =>
                        Fill(
                            _lists.TryGetValue(match.Groups[1].Value, out var list) && !NewsNames.Makes(match.Groups[1].Value)
                                ? list[_random.Next(list.Count)]
                                : _names.Make(match.Groups[1].Value),
                            depth + 1
                        )
                );

    /// <summary>Takes the braces away: what stands in them has their label.</summary>
    private static (string[] Words, string[] Labels) Label(string written)
    {
        var (words, labels) = (new List<string>(), new List<string>());
        var (label, isFirst) = ("", false);
        foreach (var part in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '{')
            {
                (label, isFirst) = (
                    part[1] switch
                    {
                        'P' => "PER",
                        'O' => "ORG",
                        'L' => "LOC",
                        _ => "MISC",
                    },
                    true
                );
                continue;
            }

            var ends = part.EndsWith('}');
            var word = ends ? part[..^1] : part;
            words.Add(word);
            labels.Add(label.Length == 0 ? "O" : $"{(isFirst ? "B" : "I")}-{label}");
            isFirst = false;
            label = ends ? "" : label;
        }

        return ([.. words], [.. labels]);
    }

    [GeneratedRegex(@"\$(I\.last|[A-Za-z]+\d?)")]
    private static partial Regex Slot();
}
