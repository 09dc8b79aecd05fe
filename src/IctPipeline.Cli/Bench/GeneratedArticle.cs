namespace IctPipeline.Cli.Bench;

/// <summary>A file that nobody wrote: the same seed gives the same bytes.</summary>
internal sealed record GeneratedArticle(string Name, byte[] Bytes);
