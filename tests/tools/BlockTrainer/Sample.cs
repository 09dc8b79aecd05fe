namespace IctPipeline.Tools.BlockTrainer;

/// <summary>A block to learn from.</summary>
/// <param name="Traits">As the reader sees it.</param>
/// <param name="IsArticle">Whether the page's annotated text has it.</param>
/// <param name="Weight">Its part of the page's words: long pages count no more than short ones.</param>
internal sealed record Sample(float[] Traits, bool IsArticle, float Weight);
