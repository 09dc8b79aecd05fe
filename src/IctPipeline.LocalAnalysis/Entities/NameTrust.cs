using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Takes away the names of an English text that are more likely wrong than right by all that is seen of them: a logistic model over
/// <see cref="NameSigns"/>, trained by <c>tests/tools/Trainer trust</c>.
/// </summary>
internal static class NameTrust
{
    public const string Table = "name-trust.tsv";

    /// <summary>
    /// Log-odds below which a name is not given: two in five are right there. Chosen on pages and stories for development, so that pages
    /// on technology have no fewer right ones among their names than with a surer tagger.
    /// </summary>
    private const double Least = -0.3;

    /// <summary>The same of events, of which too few were judged for more than a word on the clearest.</summary>
    private const double LeastOfEvents = -0.7;

    /// <summary>Columns of the table.</summary>
    internal static readonly string[] Categories =
    [
        EntityCategories.Person,
        EntityCategories.Organization,
        EntityCategories.Location,
        EntityCategories.Product,
        EntityCategories.Event,
    ];

    private static readonly Lazy<double[][]> Weights = new(Load);

    /// <param name="evidence">What the text says of names, or null where it is too short to say anything.</param>
    public static void Apply(AnalyzedText text, SpanSet spans, NameEvidence? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        var wrong = new HashSet<int>();
        Span<double> signs = stackalloc double[NameSigns.Count];
        foreach (var places in Names(text, spans))
        {
            NameSigns.Read(text, evidence, places, signs);
            if (LogOdds(places[0].Category, signs) < (places[0].Category == EntityCategories.Event ? LeastOfEvents : Least))
            {
                wrong.UnionWith(places.Select(static place => place.First));
            }
        }

        if (wrong.Count > 0)
        {
            spans.Rewrite(span => wrong.Contains(span.First) ? null : span);
        }
    }

    /// <summary>The names that the lexicon does not vouch for, each with its places.</summary>
    public static IEnumerable<List<EntitySpan>> Names(AnalyzedText text, SpanSet spans)
    {
        var names = new Dictionary<(string Name, string Category), List<EntitySpan>>();
        foreach (var span in spans.InOrder())
        {
            if (!NameConsensus.IsSure(text, span))
            {
                var name = (text.TextOf(span.First, span.End), span.Category);
                if (!names.TryGetValue(name, out var places))
                {
                    names.Add(name, places = []);
                }

                places.Add(span);
            }
        }

        return names.Values;
    }

    private static double LogOdds(string category, ReadOnlySpan<double> signs)
    {
        var weights = Weights.Value[Array.IndexOf(Categories, category)];
        var sum = 0.0;
        for (var sign = 0; sign < signs.Length; sign++)
        {
            sum += weights[sign] * signs[sign];
        }

        return sum;
    }

    private static double[][] Load()
    {
        double[][] weights = [.. Categories.Select(static _ => new double[NameSigns.Count])];
        foreach (var row in EmbeddedTable.Rows(Table))
        {
            var sign = (int)Enum.Parse<NameSign>(row[0]);
            for (var category = 0; category < weights.Length; category++)
            {
                weights[category][sign] = double.Parse(row[category + 1], CultureInfo.InvariantCulture);
            }
        }

        return weights;
    }
}
