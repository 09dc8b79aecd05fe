using System.Globalization;
using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Analyze;

/// <summary>One line's analysis, for people.</summary>
internal static class AnalysisPage
{
    private const int LongestQuote = 100;

    public static void Write(IAnsiConsole console, int number, string line, LineAnalysis analysis)
    {
        console.Write(new Paragraph().Append($"{number}  ", new Style(Color.Blue)).Append(Printable.Line(Short(line)) + "\n"));
        Fact("language", string.Create(CultureInfo.InvariantCulture, $"{analysis.Language.Tag} {analysis.Language.Confidence:0.00}"));
        Fact("sentences", analysis.Sentences.Count.ToString(CultureInfo.InvariantCulture));
        Fact("words", string.Join(" | ", analysis.Words.Select(word => word.Text)));
        foreach (var category in analysis.Entities.GroupBy(entity => entity.Category))
        {
            Fact(
                category.Key,
                string.Join("; ", category.Select(entity => entity.Value is null ? entity.Name : $"{entity.Name} = {entity.Value}"))
            );
        }

        Fact("key phrases", string.Join("; ", analysis.KeyPhrases.Select(phrase => phrase.Text)));
        foreach (var agreement in analysis.Agreements)
        {
            Fact(
                "agreement",
                $"{agreement.Type}: {string.Join(" + ", agreement.Parties)}{(agreement.Subject is null ? "" : $", {agreement.Subject}")}"
            );
        }

        void Fact(string name, string value)
        {
            if (value.Length > 0)
            {
                console.Write(new Paragraph().Append($"   {name}: ", new Style(Color.Grey)).Append(Printable.Line(value) + "\n"));
            }
        }
    }

    private static string Short(string line) => line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote), "…");
}
