using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis;

/// <summary>
/// What the local analyzer finds in one text. Offsets are UTF-16 code units into that text; mentions name the field <c>text</c>.
/// </summary>
public sealed record LocalTextAnalysis
{
    public required ArticleLanguage Language { get; init; }

    public IReadOnlyList<TextSegment> Sentences { get; init; } = [];

    /// <summary>Words, numbers and marks in order; Vietnamese words of several syllables are one segment.</summary>
    public IReadOnlyList<TextSegment> Words { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<KeyPhrase> KeyPhrases { get; init; } = [];

    public IReadOnlyList<Agreement> Agreements { get; init; } = [];
}

/// <summary>A stretch of the analysed text.</summary>
/// <param name="Offset">UTF-16 code units from the start.</param>
/// <param name="Length">UTF-16 code units.</param>
public readonly record struct TextSegment(int Offset, int Length);
