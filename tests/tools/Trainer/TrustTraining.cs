using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.Tools.Trainer;

/// <summary>
/// Trains <see cref="NameTrust"/> on pages whose names somebody has judged. Each sign has a weight that the categories share and one of
/// each category on top, so that rare categories lean on the others. The table holds the sums.
/// </summary>
internal static class TrustTraining
{
    /// <summary>Parts that the pages are dealt into, each judged by what the others teach.</summary>
    private const int Folds = 10;

    /// <param name="pages">Lines of name, tab and text, whose line feeds are written <c>\n</c>.</param>
    /// <param name="labels">Lines of page, category, name and 1 (right) or 0, with tabs between.</param>
    public static void Run(string output, string pages, string labels)
    {
        var judged = File.ReadLines(labels)
            .Select(static line => line.Split('\t'))
            .ToLookup(static row => row[0], static row => (Category: row[1], Name: row[2], IsRight: row[3] == "1"));
        List<Judged> names = [.. File.ReadLines(pages).SelectMany(line => Read(line, judged))];
        Console.WriteLine($"{names.Count} names, {names.Count(static name => name.IsRight)} right");
        Validate(names);
        Write(output, Train(names));
    }

    private static IEnumerable<Judged> Read(string line, ILookup<string, (string Category, string Name, bool IsRight)> judged)
    {
        var (page, written) = (line[..line.IndexOf('\t')], line[(line.IndexOf('\t') + 1)..]);
        var verdicts = judged[page].ToDictionary(static row => (row.Category, row.Name), static row => row.IsRight);
        var text = new AnalyzedText(written.Replace("\\n", "\n", StringComparison.Ordinal), "en", Lexicon.For("en"));
        var (spans, evidence) = EntityScanner.BeforeTrust(text);
        if (evidence is null)
        {
            yield break;
        }

        foreach (var places in NameTrust.Names(text, spans))
        {
            var name = text.TextOf(places[0].First, places[0].End).Replace('\n', ' ');
            if (verdicts.TryGetValue((places[0].Category, name), out var isRight))
            {
                var signs = new double[NameSigns.Count];
                NameSigns.Read(text, evidence, places, signs);
                yield return new Judged(page, places[0].Category, signs, isRight);
            }
        }
    }

    private static LogisticModel Train(IReadOnlyList<Judged> names) =>
        LogisticModel.Train(
            [.. names.Select(static name => Row(name.Category, name.Signs))],
            [.. names.Select(static name => name.IsRight)]
        );

    /// <summary>The signs once for all categories and once for the name's own.</summary>
    private static double[] Row(string category, double[] signs)
    {
        var row = new double[signs.Length * (NameTrust.Categories.Length + 1)];
        signs.CopyTo(row, 0);
        signs.CopyTo(row, signs.Length * (1 + Array.IndexOf(NameTrust.Categories, category)));
        return row;
    }

    /// <summary>What would go at several thresholds.</summary>
    private static void Validate(List<Judged> names)
    {
        var scored = new List<(double Score, bool IsRight)>();
        foreach (var fold in Enumerable.Range(0, Folds))
        {
            var model = Train([.. names.Where(name => Fold(name.Page) != fold)]);
            scored.AddRange(
                names.Where(name => Fold(name.Page) == fold).Select(name => (model.Score(Row(name.Category, name.Signs)), name.IsRight))
            );
        }

        foreach (var least in new[] { -1.5, -1.2, -1, -0.8, -0.7, -0.6, -0.4, 0 })
        {
            var gone = scored.Where(name => name.Score < least).ToList();
            var right = gone.Count(static name => name.IsRight);
            Console.WriteLine($"below {least:0.0}: {gone.Count - right} wrong ones, {right} right ones");
        }
    }

    private static int Fold(string page) => SHA256.HashData(Encoding.UTF8.GetBytes(page))[0] % Folds;

    private static void Write(string output, LogisticModel model)
    {
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# Weights of the signs of names in English texts, by category; made by tests/tools/Trainer trust.");
        writer.WriteLine($"# sign\t{string.Join('\t', NameTrust.Categories)}");
        foreach (var sign in Enum.GetValues<NameSign>())
        {
            var shared = model.Weights[(int)sign];
            var weights = NameTrust.Categories.Select(
                (_, category) =>
                    (shared + model.Weights[(int)sign + (NameSigns.Count * (category + 1))]).ToString("0.00", CultureInfo.InvariantCulture)
            );
            writer.WriteLine($"{sign}\t{string.Join('\t', weights)}");
        }
    }

    private sealed record Judged(string Page, string Category, double[] Signs, bool IsRight);
}
