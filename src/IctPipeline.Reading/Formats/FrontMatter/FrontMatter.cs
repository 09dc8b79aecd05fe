namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>The keys at the head of a post.</summary>
/// <param name="Keys">In the order of the file; a key may stand twice.</param>
/// <param name="Recovered">Keys whose values were not valid and were taken as they stand.</param>
internal sealed record FrontMatter(IReadOnlyList<KeyValuePair<string, MetaValue>> Keys, IReadOnlyList<string> Recovered)
{
    /// <summary>True where its end was not marked as it should be.</summary>
    public bool Mended { get; init; }
}
