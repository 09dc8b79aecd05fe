using System.Globalization;
using IctPipeline.Tools.PageScore.Scoring;

namespace IctPipeline.Tools.PageScore.Reporting;

/// <summary>A set's figures. F1 is the harmonic mean of the mean precision and the mean recall, as the public benchmark has it.</summary>
internal static class Summary
{
    public const string Head = "set                 pages    F1   prec    rec  (body alone)  opening   title  author    date  date F";

    public static string Line(string set, IReadOnlyCollection<PageResult> pages)
    {
        var body = Mean(pages.Select(page => page.Body));
        var alone = Mean(pages.Select(page => page.BodyOnly));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{set, -20}{pages.Count, 5}{body.F1, 7:0.000}{body.Precision, 7:0.000}{body.Recall, 7:0.000}{alone.F1, 14:0.000}"
                + $"{Share(pages.Select(page => page.Opening)), 9}{Share(pages.Select(page => page.Title)), 8}"
                + $"{Share(pages.Select(page => page.Author)), 8}{Share(pages.Select(page => page.Date)), 8}{DateF(pages), 8}"
        );
    }

    private static (double F1, double Precision, double Recall) Mean(IEnumerable<ShingleScore?> scores)
    {
        var known = scores.OfType<ShingleScore>().ToList();
        if (known.Count == 0)
        {
            return (double.NaN, double.NaN, double.NaN);
        }

        var (precision, recall) = (known.Average(score => score.Precision), known.Average(score => score.Recall));
        return (ShingleScore.Mean(precision, recall), precision, recall);
    }

    private static string Share(IEnumerable<bool?> marks)
    {
        var known = marks.OfType<bool>().ToList();
        return known.Count == 0 ? "-" : known.Average(mark => mark ? 1.0 : 0).ToString("0.000", CultureInfo.InvariantCulture);
    }

    /// <summary>Precision over the dates that were found, recall over those that there are.</summary>
    private static string DateF(IEnumerable<PageResult> pages)
    {
        var dated = pages.Where(page => page.Date is not null).ToList();
        var right = dated.Count(page => page.Date == true);
        var found = dated.Count(page => page.DateFound);
        return dated.Count == 0
            ? "-"
            : ShingleScore
                .Mean(found == 0 ? 0 : (double)right / found, (double)right / dated.Count)
                .ToString("0.000", CultureInfo.InvariantCulture);
    }
}
