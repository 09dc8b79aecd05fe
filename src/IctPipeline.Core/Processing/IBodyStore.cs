namespace IctPipeline.Processing;

/// <summary>Keeps bodies that do not fit into a document: the container <c>article-bodies</c>.</summary>
public interface IBodyStore
{
    /// <summary>Saves a whole body as UTF-8 text. Saving the same again changes nothing.</summary>
    /// <returns>The blob's name in the container: <c>{articleId}/{contentHash}.txt</c>.</returns>
    /// <exception cref="DependencyException">It was not saved.</exception>
    Task<string> SaveAsync(string articleId, string contentHash, string body, CancellationToken cancellationToken);
}
