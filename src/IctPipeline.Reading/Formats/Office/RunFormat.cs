namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// What a run of text looks like, as far as that matters here; null where a property is not set and what is under it counts.
/// </summary>
internal readonly record struct RunFormat(string? Font, bool? Hidden, bool? Bold)
{
    /// <summary>This format where it says something, another where it does not.</summary>
    public RunFormat Over(RunFormat under) => new(Font ?? under.Font, Hidden ?? under.Hidden, Bold ?? under.Bold);
}
