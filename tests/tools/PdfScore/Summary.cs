using System.Globalization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PdfScore;

/// <summary>All files in a few lines.</summary>
internal static class Summary
{
    private const double InOrder = 0.95;

    /// <param name="labels">Right titles by the file's name.</param>
    public static string Of(List<FileScore> files, IReadOnlyDictionary<string, string[]> labels)
    {
        var scored = files.FindAll(file => file.Scored > 0);
        var good = scored.Count(file => file.Layout >= InOrder);
        var labelled = files.FindAll(file => file.Code is null && labels.ContainsKey(file.Name));
        var right = labelled.FindAll(file => labels[file.Name].Any(label => Key(file.Title ?? "") == Key(label)));
        var codes = files.GroupBy(file => file.Code ?? "documents").OrderByDescending(group => group.Count());
        string[] lines =
        [
            $"{files.Count} files: {string.Join(", ", codes.Select(group => $"{group.Count()} {group.Key}"))}",
            string.Create(CultureInfo.InvariantCulture, $"{scored.Count} files have scored pages; {good} of them have an F1 of {InOrder}"),
            $"{files.Count(file => file.Code == RejectionCodes.BudgetExceeded)} over the budget",
            .. labelled
                .Except(right)
                .Select(file => $"title of {file.Name}: '{file.Title}', not '{string.Join("' or '", labels[file.Name])}'"),
            $"{right.Count} of {labelled.Count} titles right",
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Lines of a file's name, a tab and its right titles with bars between them; "-" says that it may have none.</summary>
    public static Dictionary<string, string[]> Labels(string file) =>
        File.ReadLines(file)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length == 2)
            .ToDictionary(cells => cells[0], cells => cells[1].Split(" || "), StringComparer.Ordinal);

    private static string Key(string title) =>
        string.Concat(title.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
