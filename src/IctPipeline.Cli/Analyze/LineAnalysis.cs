using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis;

namespace IctPipeline.Cli.Analyze;

/// <summary>What <c>ict analyze --json</c> says of one line. Offsets are UTF-16 code units into the line as it was given.</summary>
internal sealed record LineAnalysis(
    ArticleLanguage Language,
    IReadOnlyList<TextPart> Sentences,
    IReadOnlyList<TextPart> Words,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<KeyPhrase> KeyPhrases,
    IReadOnlyList<Agreement> Agreements
)
{
    public static LineAnalysis Analyze(string line, string? language, CancellationToken cancellationToken = default)
    {
        if (IsNormalized(line))
        {
            var analysis = LocalAnalyzer.AnalyzeText(line, language, cancellationToken);
            return From(analysis, line, static position => position);
        }

        // The pipeline normalizes before it analyses; here the offsets lead back to the line as it is.
        var composed = ComposedText.Compose(line);
        return From(LocalAnalyzer.AnalyzeText(composed.Text, language, cancellationToken), line, composed.Original);
    }

    private static LineAnalysis From(LocalTextAnalysis analysis, string line, Func<int, int> original)
    {
        return new LineAnalysis(
            analysis.Language,
            [.. analysis.Sentences.Select(Part)],
            [.. analysis.Words.Select(Part)],
            [.. analysis.Entities.Select(entity => entity with { Mentions = [.. entity.Mentions.Select(Place)] })],
            analysis.KeyPhrases,
            [.. analysis.Agreements.Select(agreement => agreement with { Evidence = Evidence(agreement.Evidence) })]
        );

        TextPart Part(TextSegment segment)
        {
            var (start, end) = (original(segment.Offset), original(segment.Offset + segment.Length));
            return new TextPart(start, end - start, line[start..end]);
        }

        Mention Place(Mention mention)
        {
            var (start, end) = (original(mention.Offset), original(mention.Offset + mention.Length));
            return mention with { Offset = start, Length = end - start, Text = line[start..end] };
        }

        TextEvidence Evidence(TextEvidence evidence)
        {
            var start = original(evidence.Offset);
            return evidence with { Offset = start, Length = original(evidence.Offset + evidence.Length) - start };
        }
    }

    /// <summary>Half a surrogate pair can't be normalized; such a line is analysed as it is.</summary>
    private static bool IsNormalized(string line)
    {
        try
        {
            return line.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}

/// <summary>A piece of the line.</summary>
/// <param name="Offset">UTF-16 code units from the start of the line.</param>
/// <param name="Length">UTF-16 code units.</param>
internal sealed record TextPart(int Offset, int Length, string Text);
