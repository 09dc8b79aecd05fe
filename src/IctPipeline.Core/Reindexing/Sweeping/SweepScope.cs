using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Which blobs and documents a filter names: by prefix, and by ids that were looked up once.</summary>
internal sealed class SweepScope
{
    private readonly SweepFilter _filter;
    private readonly HashSet<string> _named;

    /// <summary>Blobs of which single members are named.</summary>
    private readonly HashSet<string> _bundles = new(StringComparer.Ordinal);

    private SweepScope(SweepFilter filter)
    {
        _filter = filter;
        _named = new(filter.Ids, StringComparer.Ordinal);
    }

    /// <summary>Looks up what ids stand for. An id that is unknown may still be that of a blob which is found later.</summary>
    public static async Task<SweepScope> ResolveAsync(
        SweepFilter filter,
        ISweepIndex index,
        IArticleStore store,
        CancellationToken cancellationToken
    )
    {
        var scope = new SweepScope(filter);
        if (filter.Ids.Count == 0)
        {
            return scope;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var part in index.FindAsync(filter.Ids, cancellationToken).ConfigureAwait(false))
        {
            foreach (var document in part.Items.Where(document => document.Source.Member is not null))
            {
                scope._bundles.Add(document.Source.Blob);
                found.Add(document.Id);
            }
        }

        foreach (var id in filter.Ids.Where(id => !found.Contains(id)))
        {
            if (await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false) is { Item: { Member: not null } failure })
            {
                scope._bundles.Add(failure.Blob);
            }
        }

        return scope;
    }

    /// <summary>What every listed name starts with.</summary>
    public string? Prefix => _filter.Prefix;

    public bool Includes(BlobAddress blob, string rootId) =>
        (_filter.Prefix is null || blob.Name.StartsWith(_filter.Prefix, StringComparison.Ordinal))
        && (_named.Count == 0 || IsWhole(blob, rootId) || _bundles.Contains(blob.Name));

    /// <summary>Whether a member of an included blob is meant.</summary>
    public bool IncludesMember(BlobAddress blob, string rootId, string memberId) =>
        _named.Count == 0 || IsWhole(blob, rootId) || _named.Contains(memberId);

    private bool IsWhole(BlobAddress blob, string rootId) => _named.Contains(blob.Name) || _named.Contains(rootId);
}
