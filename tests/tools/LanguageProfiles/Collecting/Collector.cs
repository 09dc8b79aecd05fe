namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>
/// Reads every raw source and writes, per language, <c>train/TAG.words.tsv</c>, <c>train/TAG.txt</c> and
/// <c>held/TAG.txt</c>. A sentence that is held out never appears in the training part.
/// </summary>
internal static class Collector
{
    private const int MostSentences = 60_000;
    private const double CountsOfOneList = 1e6;

    public static void Run(string rawFolder, string corpusFolder, string sourcesFile)
    {
        var rows = SourceRow.Load(sourcesFile).ToList();
        var words = new Dictionary<string, Dictionary<string, double>>();
        var train = new Dictionary<string, HashSet<string>>();
        var held = new Dictionary<string, HashSet<string>>();
        foreach (var file in Directory.EnumerateFiles(rawFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(rawFolder, file).Replace('\\', '/');
            foreach (var row in rows)
            {
                if (row.LanguageOf(relative) is { } language)
                {
                    Add(row, language, file, words, row.HeldOut ? held : train);
                }
            }
        }

        var english = new EnglishFilter(words["en"]);
        foreach (var (language, sentences) in train.Concat(held))
        {
            if (language != "en" && ScriptVariant.IsLatin(language))
            {
                sentences.RemoveWhere(s => english.IsEnglish(s, words.GetValueOrDefault(language)));
            }
        }

        Write(corpusFolder, words, train, held);
    }

    private static void Add(
        SourceRow row,
        string language,
        string file,
        Dictionary<string, Dictionary<string, double>> words,
        Dictionary<string, HashSet<string>> texts
    )
    {
        if (SourceReaders.GivesWords(row.Reader))
        {
            var list = SourceReaders.Words(row.Reader, file).ToList();
            var scale = row.Weight * CountsOfOneList / list.Sum(w => w.Count) * (row.Reader is "vocabulary" or "dictionary" ? 0.1 : 1);
            foreach (var (word, count) in list)
            {
                var bag = Bag(words, ScriptVariant.Of(language, word));
                bag[word] = bag.GetValueOrDefault(word) + (count * scale);
            }

            return;
        }

        foreach (var sentence in SourceReaders.Lines(row.Reader, file).SelectMany(Sentences.From))
        {
            if (ScriptVariant.Fits(language, sentence))
            {
                Bag(texts, ScriptVariant.Of(language, sentence)).Add(sentence);
            }
        }
    }

    private static TBag Bag<TBag>(Dictionary<string, TBag> bags, string language)
        where TBag : new()
    {
        if (!bags.TryGetValue(language, out var bag))
        {
            bags[language] = bag = new TBag();
        }

        return bag;
    }

    private static void Write(
        string folder,
        Dictionary<string, Dictionary<string, double>> words,
        Dictionary<string, HashSet<string>> train,
        Dictionary<string, HashSet<string>> held
    )
    {
        Directory.CreateDirectory(Path.Combine(folder, "train"));
        Directory.CreateDirectory(Path.Combine(folder, "held"));
        foreach (var (language, bag) in words)
        {
            File.WriteAllLines(
                Path.Combine(folder, "train", language + ".words.tsv"),
                bag.OrderByDescending(w => w.Value)
                    .ThenBy(w => w.Key, StringComparer.Ordinal)
                    .Select(w => FormattableString.Invariant($"{w.Key}\t{w.Value:0.####}"))
            );
        }

        foreach (var (language, sentences) in held)
        {
            File.WriteAllLines(Path.Combine(folder, "held", language + ".txt"), sentences);
        }

        foreach (var (language, sentences) in train)
        {
            var kept = sentences.Where(s => !held.GetValueOrDefault(language, []).Contains(s)).ToList();
            new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
            File.WriteAllLines(Path.Combine(folder, "train", language + ".txt"), kept.Take(MostSentences));
        }
    }
}
