namespace IctPipeline.Core.Ports;

/// <summary>Keeps bodies that do not fit into a document: the container <c>article-bodies</c>.</summary>
public interface IBodyStore
{
    /// <summary>Saves a whole body as UTF-8 text. Saving the same again changes nothing.</summary>
    /// <param name="articleId">Whose body it is.</param>
    /// <param name="version">Which: 64 hexadecimal digits that no other text, and no other version of the file, has.</param>
    /// <returns>The blob's name in the container (<see cref="NameOf"/>).</returns>
    /// <exception cref="DependencyException">It was not saved.</exception>
    Task<string> SaveAsync(string articleId, string version, string body, CancellationToken cancellationToken);

    /// <summary>The name of a body in the container.</summary>
    static string NameOf(string articleId, string version) => $"{articleId}/{version}.txt";

    /// <summary>Removes a body; one that is gone already is as good.</summary>
    /// <param name="name">As <see cref="SaveAsync"/> gave it.</param>
    /// <exception cref="DependencyException">It is perhaps still there.</exception>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether a body is there.</summary>
    /// <param name="name">As <see cref="SaveAsync"/> gave it.</param>
    /// <exception cref="DependencyException">Nobody can tell.</exception>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken);
}
