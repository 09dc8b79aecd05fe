using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using IctPipeline.Tools.SimilarScore;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: SimilarScore FOLDER…");
    return 2;
}

const double threshold = 0.5;
const double related = 0.3;
var reader = new ArticleReader(new ReadLimits());
var texts = args.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
    .Order(StringComparer.Ordinal)
    .AsParallel()
    .AsOrdered()
    .WithDegreeOfParallelism(2)
    .SelectMany(Read)
    .OfType<Text>()
    .DistinctBy(text => text.Body)
    .ToList();
Console.WriteLine($"{texts.Count} articles of 40 words and more");

// Pairs of different articles: what is related by its words is none of the unrelated.
var isRelated = new bool[texts.Count];
Parallel.For(
    0,
    texts.Count,
    new ParallelOptions { MaxDegreeOfParallelism = 2 },
    one =>
    {
        for (var other = 0; other < texts.Count; other++)
        {
            isRelated[one] |= one != other && texts[one].Jaccard(texts[other]) >= related;
        }
    }
);
var unrelated = texts.Where((_, at) => !isRelated[at]).ToList();
var (pairs, withBand, taken, highest) = (0L, 0L, 0L, 0.0);
for (var one = 0; one < unrelated.Count; one++)
{
    for (var other = 0; other < one; other++)
    {
        pairs++;
        if (unrelated[one].HasBandOf(unrelated[other]))
        {
            var estimate = unrelated[one].Similarity.To(unrelated[other].Similarity.Signature);
            withBand++;
            taken += estimate >= threshold ? 1 : 0;
            highest = Math.Max(highest, estimate);
        }
    }
}

Console.WriteLine(
    $"{unrelated.Count} unrelated ones: {pairs} pairs, {withBand} with a band in common, {taken} taken for similar, highest {highest:0.00}"
);

var strange = unrelated.SelectMany(text => text.Body.Split(' ').Take(20)).Distinct(StringComparer.Ordinal).ToList();
var made = texts
    .Index()
    .SelectMany(text =>
        Versions.Of(text.Item.Body, strange, text.Index).Select(version => (text.Item, version.Way, Text.Of("", "", version.Body)))
    )
    .Where(pair => pair.Item3 is not null)
    .Select(pair => new Pair(
        pair.Way,
        pair.Item1.Jaccard(pair.Item3!),
        pair.Item1.HasBandOf(pair.Item3!),
        pair.Item1.Similarity.To(pair.Item3!.Similarity.Signature)
    ))
    .ToList();
Console.WriteLine($"\ntrue similarity        pairs   band in common  found at {threshold}");
foreach (var tenth in made.GroupBy(pair => Math.Min(8, (int)(pair.Jaccard * 10))).OrderByDescending(group => group.Key))
{
    Line(tenth.Key == 8 ? "0.8 to 1" : $"0.{tenth.Key} to {(tenth.Key + 1) / 10.0:0.0}", [.. tenth]);
}

Console.WriteLine();
foreach (var way in made.GroupBy(pair => pair.Way))
{
    Line($"{way.Key} ({way.Average(pair => pair.Jaccard):0.00})", [.. way]);
}

return 0;

IEnumerable<Text?> Read(string file)
{
    var source = new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)) { LastModified = DateTimeOffset.UnixEpoch };
    var articles = new List<Text?>();
    try
    {
        articles.AddRange(
            reader.Read(source).Select(member => member.Article).OfType<NormalizedArticle>().Select(article => Whole(file, article))
        );
    }
    catch (ArticleRejectedException)
    {
        // What is no article is nobody's copy.
    }

    return articles;
}

static Text? Whole(string file, NormalizedArticle article) =>
    Text.Of(
        file,
        article.Title ?? "",
        string.Join(' ', $"{article.Lead} {article.Body}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    );

static void Line(string name, List<Pair> pairs) =>
    Console.WriteLine(
        $"{name, -50} {pairs.Count, 7} {Share(pairs, pair => pair.HasBand)} "
            + Share(pairs, pair => pair.HasBand && pair.Estimate >= threshold)
    );

static string Share(List<Pair> pairs, Func<Pair, bool> holds) => $"{100.0 * pairs.Count(holds) / pairs.Count, 9:0.00} %";

internal sealed record Pair(string Way, double Jaccard, bool HasBand, double Estimate);
