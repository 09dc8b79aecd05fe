using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>Somebody or something that the article names, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>Stable over articles where the lexicon knows the entity (<c>org:samsung-electronics</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Canonical form.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="EntityCategories"/>, or another that the provider uses: the set is open.</summary>
    public required string Category { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subcategory { get; init; }

    /// <summary>
    /// What a date or quantity says: ISO 8601 with <c>X</c> for what the text leaves open (<c>XXXX-03-22</c>, <c>2018-Q2</c>, ranges with a
    /// slash), or a number and its unit (<c>100 enterprise</c>).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Other forms that stand in the text.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>One place where an entity stands: <c>document[Field].Substring(Offset, Length) == Text</c>, always.</summary>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
/// <param name="Offset">UTF-16 code units from the start of the field.</param>
/// <param name="Length">UTF-16 code units.</param>
public sealed record Mention(string Field, int Offset, int Length, string Text);

/// <summary>Something that the article is about.</summary>
/// <param name="Score">0 to 1, higher is more important; null where the provider gives none.</param>
public sealed record KeyPhrase(string Text, double? Score = null);

/// <summary>The mood of the text, from providers that tell it. The three parts add up to 1.</summary>
/// <param name="Label"><c>positive</c>, <c>neutral</c>, <c>negative</c> or <c>mixed</c>.</param>
public sealed record Sentiment(string Label, double Positive, double Neutral, double Negative);
