using System.Globalization;

namespace IctPipeline.Tools.PdfScore;

/// <summary>One file against <c>pdftotext</c>, over the pages whose order of words nobody can doubt.</summary>
/// <param name="Doubts">Why the other pages are not scored, each with its count.</param>
/// <param name="Plain">F1 against <c>pdftotext</c>; null where no page is scored.</param>
/// <param name="Layout">F1 against <c>pdftotext -layout</c>.</param>
internal sealed record FileScore(
    string Name,
    string? Code,
    TimeSpan Time,
    int Pages,
    int Scored,
    string Doubts,
    double? Plain,
    double? Layout,
    string? Title,
    string? Reason
)
{
    public const string Head = "file\tcode\tms\tpages\tscored\tdoubts\tplain\tlayout\ttitle";

    public static async Task<FileScore> OfAsync(string file)
    {
        var own = OwnText.Read(file);
        var (plain, layout) = (await Poppler.PagesAsync(file), await Poppler.PagesAsync(file, "-layout"));
        var (raw, places) = (await Poppler.PagesAsync(file, "-raw"), await Poppler.PlacesAsync(file));
        var (ours, theirs, theirLayout, doubts) = (Grams.Of(""), Grams.Of(""), Grams.Of(""), new List<string>());
        var isForm = await Poppler.IsScriptedFormAsync(file);
        for (var i = 0; i < plain.Length; i++)
        {
            var layoutPage = i < layout.Length ? layout[i] : "";
            var page = new PopplerPage(plain[i], layoutPage, i < raw.Length ? raw[i] : "", i < places.Count ? places[i] : []);
            if ((isForm ? "form" : PageDoubt.Of(page)) is { } doubt)
            {
                doubts.Add(doubt);
                continue;
            }

            ours.Add(Grams.Of(i < own.Pages.Count ? string.Join('\n', own.Pages[i].Select(line => line.Text)) : ""));
            theirs.Add(Grams.Of(plain[i]));
            theirLayout.Add(Grams.Of(layoutPage));
        }

        var scored = plain.Length - doubts.Count;
        return new FileScore(
            Path.GetFileName(file),
            own.Code,
            own.Time,
            plain.Length,
            scored,
            string.Join(' ', doubts.GroupBy(doubt => doubt).Select(group => $"{group.Key}:{group.Count()}")),
            scored == 0 ? null : ours.F1(theirs),
            scored == 0 ? null : ours.F1(theirLayout),
            own.Article?.Title,
            own.Reason
        );
    }

    /// <summary>What was read alone, which takes a tenth of the time.</summary>
    public static FileScore OfTitle(string file)
    {
        var own = OwnText.Read(file);
        return new FileScore(Path.GetFileName(file), own.Code, own.Time, 0, 0, "", null, null, own.Article?.Title, own.Reason);
    }

    public override string ToString() =>
        string.Join(
            '\t',
            Name,
            Code ?? "-",
            Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
            Pages,
            Scored,
            Doubts,
            Number(Plain),
            Number(Layout),
            (Title ?? Reason ?? "").ReplaceLineEndings(" ")
        );

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
