using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Cli.Evaluate.Scoring;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Cli.Evaluate;

/// <summary>Finds out what kind of set it is given, and scores it.</summary>
internal static class Evaluation
{
    private const int SampleLines = 200;

    /// <summary>Characters by which the language of a set is told.</summary>
    private const int LanguageSample = 20_000;

    public static EvaluationReport Run(string set, EvaluationOptions options, CancellationToken cancellationToken)
    {
        if (Directory.Exists(set) && KeyPhraseFolder.Looks(set))
        {
            var documents = KeyPhraseFolder.Read(set).ToList();
            return documents.Count == 0 ? throw Nothing(set) : KeyPhraseScorer.Score(set, options.Language, documents, cancellationToken);
        }

        if (Directory.Exists(set) && PageFolder.Looks(set))
        {
            return PageScorer.Score(set, PageFolder.Read(set), cancellationToken);
        }

        if (Directory.Exists(set) && FeedFolder.Looks(set))
        {
            return FeedScorer.Score(set, FeedFolder.Read(set), cancellationToken);
        }

        if (Directory.Exists(set) && CharsetFolder.Looks(set))
        {
            return CharsetScorer.Score(set, [.. CharsetFolder.Read(set)], cancellationToken);
        }

        var lines = Lines(set);
        var sample = lines.Where(line => line.Length > 0).Take(SampleLines).ToList();
        if (sample.Count == 0)
        {
            throw Nothing(set);
        }

        return LanguageLines.Looks(sample) && !LooksLikeLabels(sample)
            ? LanguageScorer.Score(set, [.. LanguageLines.Read(lines)], cancellationToken)
            : Columns(set, ColumnFile.Rows(lines), options, cancellationToken);
    }

    private static EvaluationReport Columns(
        string set,
        List<List<string[]>> rows,
        EvaluationOptions options,
        CancellationToken cancellationToken
    )
    {
        var entities = options.LabelColumn ?? ColumnFile.EntityColumn(rows);
        var words = entities >= 0 ? -1 : ColumnFile.WordColumn(rows);
        var sentences = ColumnFile.Sentences(rows, Math.Max(entities, words));
        var language = options.Language ?? Language(sentences);
        if (entities >= 0)
        {
            return new EntityScorer(sentences, ColumnFile.DocumentLengths(rows), options).Score(set, language, cancellationToken);
        }

        return
            words >= 0
            || sentences.Exists(sentence =>
                sentence.Forms.Any(form => form.Length > 2 && form.AsSpan(1, form.Length - 2).ContainsAny('_', ' '))
            )
            ? WordScorer.Score(set, language, sentences, cancellationToken)
            : throw Nothing(set);
    }

    /// <summary>Two columns of which the second is nearly always a label: not a text in a language called "o".</summary>
    private static bool LooksLikeLabels(List<string> sample) =>
        sample.Count(line => line.EndsWith("\tO", StringComparison.Ordinal)) > sample.Count / 4;

    private static string Language(List<ColumnSentence> sentences)
    {
        var sample = new System.Text.StringBuilder();
        foreach (var sentence in sentences)
        {
            sample.Append(sentence.Text).Append('\n');
            if (sample.Length > LanguageSample)
            {
                break;
            }
        }

        return LanguageCode.Primary(LocalAnalyzer.IdentifyLanguage(sample.ToString()).Tag);
    }

    private static List<string> Lines(string set)
    {
        try
        {
            var files = Directory.Exists(set)
                ? Directory
                    .EnumerateFiles(set)
                    .Where(file => !Path.GetFileName(file).StartsWith('.') && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                : (IEnumerable<string>)[set];
            return [.. files.SelectMany(file => File.ReadLines(file).Append(""))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCodes.Usage, $"--set: {set} can't be read: {error.Message}", error);
        }
    }

    private static UserError Nothing(string set) =>
        new(
            ExitCodes.Usage,
            $"--set: {set} holds no set that can be scored: expected CoNLL columns, code<TAB>text lines, the folders docsutf8 and keys, or "
                + "NAME.html or NAME.xml with NAME.json, or files in folders named after charsets."
        );
}
