namespace IctPipeline.Core.Articles;

/// <summary>Compares ETags: events write them bare (<c>0x8D…</c>), the storage client in quotes, proxies with <c>W/</c>.</summary>
public static class ETags
{
    /// <summary>Whether both name the same version. A version that is not known equals none.</summary>
    public static bool Same(string? left, string? right) => left is not null && right is not null && Bare(left).SequenceEqual(Bare(right));

    /// <summary>The version alone, without what writers put around it.</summary>
    public static ReadOnlySpan<char> Bare(string? etag)
    {
        if (etag is null)
        {
            return [];
        }

        var bare = etag.AsSpan().Trim();
        if (bare.StartsWith("W/", StringComparison.Ordinal))
        {
            bare = bare[2..];
        }

        return bare.Trim('"');
    }
}
