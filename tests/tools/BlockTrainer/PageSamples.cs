using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Choice;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.BlockTrainer;

/// <summary>Reads a page as the reader does, up to the choice of blocks, and holds each block against the annotated text.</summary>
internal static partial class PageSamples
{
    private const int GroupWords = 4;

    /// <summary>Share of a block's groups of words that the text must have.</summary>
    private const double MinShare = 0.5;

    /// <summary>Words that a page counts for at least.</summary>
    private const int LeastWords = 100;

    public static List<Sample> Of(string page)
    {
        var answer = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(page, ".json"))).RootElement;
        var text = answer.TryGetProperty("body", out var body) ? body.GetString() : null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var options = new ReadLimits { MaxBytes = 64 * 1024 * 1024 };
        var budget = new ReadBudget(TimeSpan.FromMinutes(5), WorkClock.OfThread, CancellationToken.None);
        var context = new ParseContext(Encoding.UTF8.GetString(File.ReadAllBytes(page)), "page.html", "text/html", options, budget);
        var parsed = HtmlDom.Open(context);
        var article = new ParsedArticle { FromMarkup = true };
        var survey = PageSurvey.From(parsed, context);
        var declared = HtmlMetadata.Read(parsed.Document, survey, article, context);
        if (survey.Nodes.Count == 0)
        {
            return [];
        }

        var kept = BodyExtractor.ByRules(survey, article, declared, context);
        return Labelled(PageText.Read(survey, kept, new ParsedArticle(), context), survey, text).ToList();
    }

    private static IEnumerable<Sample> Labelled(List<PageBlock> blocks, PageSurvey survey, string text)
    {
        var all = Words(text);
        var groups = Groups(all).ToHashSet(StringComparer.Ordinal);
        var lines = text.Split('\n').Select(line => string.Join(' ', Words(line))).ToHashSet(StringComparer.Ordinal);
        var whole = $" {string.Join(' ', all)} ";
        var traits = new BlockTraits(blocks, survey);
        var words = blocks.Select(block => Words(block.Block.Text)).ToList();
        var size = Math.Max(Math.Max(LeastWords, all.Length), blocks.Select((block, i) => block.Kept ? words[i].Length : 0).Sum());
        for (var i = 0; i < blocks.Count; i++)
        {
            if (words[i].Length == 0)
            {
                continue;
            }

            var row = new float[BlockTraits.Count];
            traits.Write(i, row);
            var line = string.Join(' ', words[i]);
            var isArticle =
                words[i].Length >= GroupWords
                    ? Groups(words[i]).Average(group => groups.Contains(group) ? 1.0 : 0) >= MinShare
                    : lines.Contains(line) || (words[i].Length > 1 && whole.Contains($" {line} ", StringComparison.Ordinal));
            yield return new Sample(row, isArticle, (words[i].Length + 1f) / size);
        }
    }

    private static string[] Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();

    private static IEnumerable<string> Groups(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - GroupWords + 1)).Select(i => string.Join(' ', words.Skip(i).Take(GroupWords)));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
