namespace IctPipeline.Core.Analysis.Chunking;

/// <summary>How large a chunk may be.</summary>
/// <param name="Elements">Text elements, 1 or more.</param>
/// <param name="Units">
/// UTF-16 code units, 2 or more. A second bound is needed because one text element can be a letter with a hundred thousand
/// accents.
/// </param>
public sealed record ChunkLimits(int Elements, int Units)
{
    /// <summary>
    /// What one document of a synchronous request may hold (learn.microsoft.com, "Data and rate limits for Azure AI
    /// Language", 2025-11-18: 5,120 characters, counted as <c>StringInfo.LengthInTextElements</c>).
    /// </summary>
    public static ChunkLimits Synchronous { get; } = new(5_120, 4 * 5_120);
}
