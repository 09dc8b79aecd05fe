namespace IctPipeline.Core.Articles;

/// <summary>The stages of processing, in order.</summary>
public enum ArticleStage
{
    Read,
    Decode,
    Parse,
    Normalize,
    Analyze,
    Assemble,
    Upsert,
}
