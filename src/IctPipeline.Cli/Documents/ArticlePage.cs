using System.Globalization;
using IctPipeline.Cli.Outcomes;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using Spectre.Console;

namespace IctPipeline.Cli.Documents;

/// <summary>A document for people to read. Everything of it is in <c>--json</c>.</summary>
internal static class ArticlePage
{
    private const int MostEntitiesOfACategory = 12;

    public static void Write(IAnsiConsole console, Article article)
    {
        console.Write(new Text(Printable.Line(article.Title ?? "(no title)"), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        FactList.Write(console, Facts(article));
        Paragraphs(console, article.Lead);
        Paragraphs(console, article.Body);
        FactList.Write(console, Findings(article));
        foreach (var warning in article.Warnings)
        {
            console.Write(
                new Paragraph().Append($"warning {warning.Code}: ", new Style(Color.Yellow)).Append(Printable.Line(warning.Message) + "\n")
            );
        }

        console.WriteLine();
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Article article)
    {
        yield return ("blob", article.Source.Member is { } member ? $"{article.Source.Blob} # {member}" : article.Source.Blob);
        yield return ("id", article.Id);
        yield return ("state", article.Deleted ? $"deleted {article.DeletedAt:u}" : null);
        yield return ("format", string.Join(", ", new[] { article.Source.Format, article.Source.Charset }.OfType<string>()));
        yield return (
            "published",
            article.Published is { } published
                ? $"{PublishedText.Format(published)} ({published.Source}, confidence {Number(published.Confidence)})"
                : null
        );
        yield return ("dateline", article.Dateline is { } dateline ? DatelineText(dateline) : null);
        yield return ("language", article.Language is { } language ? $"{language.Tag} ({Number(language.Confidence)})" : null);
        yield return ("site", article.Site);
        yield return ("agency", article.Agency);
        yield return ("authors", Joined(article.Authors));
        yield return ("categories", Joined(article.Categories));
        yield return ("tags", Joined(article.Tags));
        yield return ("words", string.Create(CultureInfo.InvariantCulture, $"{article.WordCount} ({article.ReadingMinutes} min)"));
    }

    private static IEnumerable<(string Name, string? Value)> Findings(Article article)
    {
        foreach (var category in article.Entities.GroupBy(entity => entity.Category).OrderByDescending(group => group.Count()))
        {
            var names = category.OrderByDescending(entity => entity.Mentions.Count).Select(entity => entity.Name).ToList();
            var more =
                names.Count > MostEntitiesOfACategory
                    ? string.Create(CultureInfo.InvariantCulture, $", and {names.Count - MostEntitiesOfACategory} more")
                    : "";
            yield return (category.Key, string.Join(", ", names.Take(MostEntitiesOfACategory)) + more);
        }

        yield return ("key phrases", Joined(article.KeyPhrases.Select(phrase => phrase.Text)));
        yield return ("analysis", $"{article.Analysis.Status} {article.Analysis.Provider} {article.Analysis.ModelVersion}".TrimEnd());
    }

    private static void Paragraphs(IAnsiConsole console, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        console.WriteLine();
        foreach (var line in Printable.Lines(text))
        {
            if (console.Profile.Capabilities.Interactive)
            {
                console.Write(new Text(line));
                console.WriteLine();
            }
            else
            {
                // Nothing is wrapped there, and the console would measure the line again at each of its words: seconds for 100 KB.
                console.Profile.Out.Writer.WriteLine(line);
            }
        }

        console.WriteLine();
    }

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;

    private static string DatelineText(Dateline dateline) =>
        string.Join(
            " ",
            new[]
            {
                dateline.Place,
                Joined(
                    new[] { dateline.Day, dateline.Month, dateline.Year }
                        .OfType<int>()
                        .Select(part => part.ToString(CultureInfo.InvariantCulture))
                )
                    ?.Replace(", ", "/", StringComparison.Ordinal),
            }.OfType<string>()
        );

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
