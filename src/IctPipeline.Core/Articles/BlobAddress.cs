namespace IctPipeline.Core.Articles;

/// <summary>Names a blob.</summary>
/// <param name="Container">Container name.</param>
/// <param name="Name">Blob name inside the container, slashes included, not percent-encoded.</param>
public readonly record struct BlobAddress(string Container, string Name)
{
    public override string ToString() => $"{Container}/{Name}";
}
