namespace IctPipeline.Reading.Model;

/// <summary>What is done with a page that is no article.</summary>
public enum NotAnArticle
{
    /// <summary>It is read like any other page.</summary>
    Keep,

    /// <summary>It is read, and says what it seems to be.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Refuse,
}
