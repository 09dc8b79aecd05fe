using System.Globalization;

namespace IctPipeline.Tools.PdfScore;

/// <summary>One file against <c>pdftotext</c>, over the pages whose order of words nobody can doubt.</summary>
internal static class FileScore
{
    /// <summary>Where its two ways of reading agree so far, a page has one column.</summary>
    private const double Agreement = 0.97;

    /// <summary>Groups of words by which a page is scored: figures and forms have fewer.</summary>
    private const int Enough = 100;

    public static async Task<string> LineAsync(string file)
    {
        var own = OwnText.Read(file);
        var (plain, layout) = (await Poppler.PagesAsync(file, layout: false), await Poppler.PagesAsync(file, layout: true));
        var (ours, theirs, theirLayout, single) = (Grams.Of(""), Grams.Of(""), Grams.Of(""), 0);
        for (var i = 0; i < plain.Length; i++)
        {
            var (one, other) = (Grams.Of(plain[i]), Grams.Of(i < layout.Length ? layout[i] : ""));
            if (one.Count < Enough || one.F1(other) < Agreement)
            {
                continue;
            }

            single++;
            ours.Add(Grams.Of(i < own.Pages.Count ? string.Join('\n', own.Pages[i].Select(line => line.Text)) : ""));
            theirs.Add(one);
            theirLayout.Add(other);
        }

        return string.Join(
            '\t',
            Path.GetFileName(file),
            own.Code ?? "-",
            own.Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
            plain.Length,
            single,
            single == 0 ? "" : Number(ours.F1(theirs)),
            single == 0 ? "" : Number(ours.F1(theirLayout)),
            (own.Article?.Title ?? own.Reason ?? "").ReplaceLineEndings(" ")
        );
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
