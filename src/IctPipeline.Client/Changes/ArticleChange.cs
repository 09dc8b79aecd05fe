namespace IctPipeline.Client;

/// <summary>The latest state of a document that changed.</summary>
/// <param name="Document">A tombstone where <see cref="IsDeleted"/>.</param>
public sealed record ArticleChange(ArticleDocument Document)
{
    /// <summary>The file is gone: forget the document.</summary>
    public bool IsDeleted => Document.Deleted;

    public string Id => Document.Id;
}

/// <summary>Changes in the order in which they happened, and where to go on.</summary>
/// <param name="Changes">Empty where nothing is new.</param>
/// <param name="Continuation">Keep it when the changes are dealt with: reading goes on behind them.</param>
/// <param name="IsEnd">Nothing more is new at this moment.</param>
public sealed record ArticleChanges(IReadOnlyList<ArticleChange> Changes, string Continuation, bool IsEnd);
