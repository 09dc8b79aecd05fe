using System.ComponentModel.DataAnnotations;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Processing;

/// <summary>What becomes of a document when its blob is deleted.</summary>
public enum OnDelete
{
    /// <summary>Its content is cleared, it is marked deleted, and it expires later: downstream apps can follow.</summary>
    Tombstone,

    /// <summary>It is removed at once.</summary>
    Remove,

    /// <summary>It stays as it is.</summary>
    Keep,
}

/// <summary>What becomes of the document of a member that its blob does not hold any more.</summary>
public enum OnVanished
{
    /// <summary>The same as of the document of a deleted blob; a tombstone where those are kept.</summary>
    Delete,

    /// <summary>It stays, and says so: <see cref="ArticleSource.Vanished"/>.</summary>
    Keep,
}

/// <summary>Limits and choices of processing; configuration section <see cref="Section"/>.</summary>
public sealed record ArticleProcessorOptions : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Articles";

    /// <summary>Largest blob that is read, in bytes.</summary>
    [Range(1.0, int.MaxValue, ErrorMessage = "must be from {1} to {2} bytes")]
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Largest body in a document, in bytes of UTF-8. Cosmos DB takes 2 MB an item; the other half is for entities.
    /// </summary>
    [Range(1, 2_000_000)]
    public int MaxBodyBytes { get; init; } = 1_000_000;

    /// <summary>Largest document in bytes of JSON: Cosmos DB's 2 MB less its own system fields.</summary>
    [Range(1_001, 2_000_000, ErrorMessage = "must be from {1} to {2} bytes, which is what Cosmos DB takes")]
    public int MaxDocumentBytes { get; init; } = 2_000_000;

    /// <summary>Stored as <c>lineage.pipelineVersion</c>; documents of another version are stale.</summary>
    public string PipelineVersion { get; init; } = typeof(Article).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public OnDelete OnDelete { get; init; } = OnDelete.Tombstone;

    /// <summary>
    /// The part of all files, 0 to 1, that may be gone at once: of more than that (and than <see cref="LossRule.Handful"/>) the documents
    /// follow only after a person said so. 1 never asks.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MaxLossAtOnce { get; init; } = 0.5;

    /// <summary>For items of feeds (RSS, Atom, JSON Feed), which show their latest items only.</summary>
    public OnVanished OnVanishedFeedItem { get; init; } = OnVanished.Keep;

    /// <summary>For members of archives and lists, which hold all that there is.</summary>
    public OnVanished OnVanishedMember { get; init; } = OnVanished.Delete;

    /// <summary>
    /// Shortens the waits of <see cref="RetrySchedule"/>, which are made for production: above 0, at most 1. Tests and
    /// demonstrations go through a night of retries in a minute.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, ErrorMessage = "must be above {1} and at most {2}")]
    public double RetryDelayScale { get; init; } = 1;

    /// <summary>
    /// How long a tombstone stays: longer than the longest retry, so that late events meet it; 8 days to 24,855, the seconds of
    /// which Cosmos DB counts in 32 bits.
    /// </summary>
    [Range(
        typeof(TimeSpan),
        "8.00:00:00",
        "24855.00:00:00",
        ErrorMessage = "must be from 8 days, longer than a retry may wait, to 24855 days"
    )]
    public TimeSpan TombstoneLife { get; init; } = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxBodyBytes >= MaxDocumentBytes)
        {
            yield return new ValidationResult($"must be less than {Section}:{nameof(MaxDocumentBytes)}", [nameof(MaxBodyBytes)]);
        }
    }
}
