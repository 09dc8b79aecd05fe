using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Auditing;

/// <summary>Looks for the whole bodies that documents name.</summary>
internal sealed class BodyCheck(IArticleStore store, IBodyStore bodies)
{
    /// <summary>What is wrong with a document's body; null where it is there, or the document has none elsewhere.</summary>
    public async Task<AuditFinding?> CheckAsync(Article article, CancellationToken cancellationToken)
    {
        if (article.Deleted || article.BodyBlob is not { } name || await bodies.ExistsAsync(name, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        // The document may have been replaced since it was listed, and its body with it.
        var now = (await store.FindArticleAsync(article.Id, cancellationToken).ConfigureAwait(false))?.Item;
        return now?.BodyBlob is { } named && !await bodies.ExistsAsync(named, cancellationToken).ConfigureAwait(false)
            ? new AuditFinding(
                AuditProblem.MissingBody,
                article.Id,
                $"The document {article.Id} names the body {named}, which does not exist."
            )
            : null;
    }
}
