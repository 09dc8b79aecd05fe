using System.Text.RegularExpressions;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>One line of <c>sources.tsv</c>: which files hold text of which language, and how to read them.</summary>
internal sealed record SourceRow(bool HeldOut, string Reader, string Language, double Weight, Regex Path)
{
    public static IEnumerable<SourceRow> Load(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            yield return new SourceRow(
                cells[0] == "held",
                cells[1],
                cells[2],
                double.Parse(cells[3]),
                new Regex("^" + cells[4] + "$", RegexOptions.CultureInvariant)
            );
        }
    }

    /// <summary>The language tag of a file, or null where this row does not cover it.</summary>
    public string? LanguageOf(string relativePath)
    {
        var match = Path.Match(relativePath);
        return !match.Success ? null : LanguageNames.Canonical(Language == "*" ? match.Groups["lang"].Value : Language);
    }
}
