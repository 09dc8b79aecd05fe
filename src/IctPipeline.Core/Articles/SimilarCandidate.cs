using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>What is told of a document that is like another.</summary>
/// <param name="Blob">Name of its blob.</param>
/// <param name="Signature">As in <see cref="ArticleSimilarity"/>.</param>
public sealed record SimilarCandidate(string Id, string? Title, string? Site, PublishedDate? Published, string Blob, string Signature);

/// <summary>JSON of candidates, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SimilarCandidate))]
public sealed partial class SimilarJson : JsonSerializerContext;
