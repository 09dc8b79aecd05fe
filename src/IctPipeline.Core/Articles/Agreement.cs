using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>Something that parties signed, as the article tells it.</summary>
public sealed record Agreement
{
    /// <summary>Ids of the entities that signed, in the order of the text; at least two.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary><c>memorandum</c>, <c>contract</c> or <c>agreement</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What it is about, in the words of the article; null where the sentence does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>When it was signed, as ISO 8601 with <c>X</c> for what the text does not say (<c>XXXX-03-22</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }

    /// <summary>Id of the place where it was signed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    /// <summary>The part of the text that says so.</summary>
    public required TextEvidence Evidence { get; init; }
}

/// <summary>A part of a field, in UTF-16 code units.</summary>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
public sealed record TextEvidence(string Field, int Offset, int Length);
