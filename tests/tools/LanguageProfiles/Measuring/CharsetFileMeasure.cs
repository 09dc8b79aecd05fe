using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>
/// Decodes files whose charsets are known, and counts whose text and whose charset are right, and what the confidence is worth.
/// </summary>
internal static class CharsetFileMeasure
{
    private static readonly double[] Steps = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    /// <param name="details">Whether each error is told.</param>
    public static void Report(string index, bool details, TextWriter output)
    {
        var results = CharsetFile.Load(index).Select(Decode).ToList();
        foreach (var group in results.GroupBy(result => result.File.Charset).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wrong = group
                .Where(result => !result.SameText)
                .CountBy(result => result.Charset)
                .OrderByDescending(pair => pair.Value)
                .Select(pair => $"{pair.Key} {pair.Value}");
            output.WriteLine(
                $"{group.Key, -16} {group.Count(), 4}  name {group.Count(r => r.SameName), 4}  "
                    + $"text {group.Count(r => r.SameText), 4}   {string.Join(", ", wrong)}"
            );
        }

        Sum("all", results, output);
        var charsets = results.GroupBy(result => result.File.Charset).ToList();
        output.WriteLine(
            $"mean of charsets  name {100 * charsets.Average(g => g.Average(r => r.SameName ? 1 : 0)):F2} %  text "
                + $"{100 * charsets.Average(g => g.Average(r => r.SameText ? 1 : 0)):F2} %"
        );
        for (var i = 0; i + 1 < Steps.Length; i++)
        {
            Sum($"confidence {Steps[i]:F2} to", [.. results.Where(r => r.Confidence >= Steps[i] && r.Confidence < Steps[i + 1])], output);
        }

        foreach (var result in details ? results.Where(result => !result.SameText) : [])
        {
            output.WriteLine(
                $"{Path.GetFileName(result.File.Path)} {result.File.Charset} read as {result.Charset} {result.Confidence:F2} "
                    + $"({result.Evidence})  {result.File.Note}"
            );
        }
    }

    private static void Sum(string what, List<Result> results, TextWriter output)
    {
        if (results.Count > 0)
        {
            output.WriteLine(
                $"{what, -22} {results.Count, 5}  name {100.0 * results.Count(r => r.SameName) / results.Count:F2} %  text "
                    + $"{100.0 * results.Count(r => r.SameText) / results.Count:F2} %"
            );
        }
    }

    private static Result Decode(CharsetFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var expected = file.Expected(bytes);
        try
        {
            var decoded = CharsetDetector.Decode(bytes);
            var name = CharsetFile.Name(decoded, file.Charset);
            return new Result(file, name, decoded.Text == expected, name == file.Charset, decoded.Confidence, decoded.Evidence);
        }
        catch (ArticleRejectedException rejection)
        {
            return new Result(file, "rejected", false, false, 0, rejection.Message);
        }
    }

    private sealed record Result(CharsetFile File, string Charset, bool SameText, bool SameName, double Confidence, string Evidence);
}
