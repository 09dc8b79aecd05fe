using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// The name of the case on a court's paper, by which it is cited: the parties above and below a "v.", without what they are in it
/// ("Plaintiff", "Appellee"). Courts set their own name, stamps and numbers in larger letters than it.
/// </summary>
internal static partial class CaseName
{
    /// <summary>Lines from the top of the page among which the court, its number and the parties stand.</summary>
    private const int Deep = 40;

    /// <summary>Lines between a party and the "v.", each of them a role.</summary>
    private const int MaxRoles = 4;

    private static readonly WordTable Table = WordTable.Load("case-name.tsv");
    private static readonly Regex OfCourt = new($@"\b{Table.Pattern("court")}\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>A role and what follows it; behind a name stands the figure of a footnote, too.</summary>
    private static readonly Regex Role = new(
        $@",?\d?\s*\b(?:and )?{Table.Pattern("role")}s?\b.*\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    /// <returns>"Doe v. Roe"; null for a page that is no court's.</returns>
    public static string? Of(List<PdfParagraph> first)
    {
        // Beside the parties, behind a row of brackets, stand numbers and the kind of paper.
        var lines = first
            .SelectMany(paragraph => paragraph.Lines)
            .Take(Deep)
            .Select(line => Side().Replace(line.Cells[0], "").Trim())
            .ToList();
        var versus = lines.FindIndex(line => Versus().IsMatch(line));
        if (versus < 0 || !first.Take(Deep).Any(paragraph => paragraph.Lines.Exists(line => OfCourt.IsMatch(line.Text))))
        {
            return null;
        }

        var one = Party(lines[versus][..Versus().Match(lines[versus]).Index]);
        for (var i = versus - 1; one.Length == 0 && i >= Math.Max(0, versus - MaxRoles) && !OfCourt.IsMatch(lines[i]); i--)
        {
            one = Party(lines[i]);
        }

        var other = Party(lines.Skip(versus + 1).FirstOrDefault(line => line.Length > 0) ?? "");
        return one.Length > 0 && other.Length > 0 ? $"{one} v. {other}" : null;
    }

    private static string Party(string line) => Role.Replace(line, "").Trim(' ', ',', ';', '_', '-');

    [GeneratedRegex(@"(?:\A|\s)(?:v|vs|versus|-\s?v\.?\s?-|-against-)\.?\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Versus();

    [GeneratedRegex(@"\s[)§|:].*\z|\A[)§|:(]+|[)§|:(]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Side();
}
