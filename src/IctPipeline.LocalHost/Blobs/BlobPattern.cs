namespace IctPipeline.LocalHost.Blobs;

/// <summary>The path of a blob trigger: a container, and a name that may end in one token: <c>articles/drop/{name}</c>.</summary>
/// <param name="Prefix">What names begin with; empty for all.</param>
/// <param name="Token">The token's name; null where the path names one blob.</param>
internal sealed record BlobPattern(string Container, string Prefix, string? Token)
{
    /// <exception cref="LocalHostException">The path is of a form that this host does not run.</exception>
    public static BlobPattern Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        var name = slash < 0 ? "{name}" : path[(slash + 1)..];
        var open = name.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return new BlobPattern(container, name, null);
        }

        var token = name[(open + 1)..].TrimEnd('}');
        var isPlain = container.Length > 0 && name.EndsWith('}') && token.Length > 0 && token.All(char.IsLetterOrDigit);
        return isPlain && !container.Contains('{', StringComparison.Ordinal)
            ? new BlobPattern(container, name[..open], token)
            : throw new LocalHostException(
                LocalHostCodes.SettingWrong,
                $"The blob trigger path \"{path}\" must be a container and a name that ends in at most one token."
            );
    }

    public bool Matches(string name) =>
        Token is null ? name == Prefix : name.Length > Prefix.Length && name.StartsWith(Prefix, StringComparison.Ordinal);
}
