namespace IctPipeline.Tools.PostScore;

/// <summary>Something about a post that should not be so.</summary>
/// <param name="Kind">What it is; findings are counted by it.</param>
/// <param name="Place">Enough of the text to see it.</param>
internal sealed record Finding(Post Post, string Kind, string Place);
