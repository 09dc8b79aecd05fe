using System.Security.Cryptography;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Processing.Single;

/// <summary>
/// The whole bodies of documents that hold only a start. A document never names one that is not there: a body is saved before the
/// document that names it, and removed after that document was replaced, by whoever replaced it. Each version of a file has
/// names of its own, so that the remover of an old one can't meet the saver of a new one.
/// </summary>
internal sealed class WholeBodies(IBodyStore bodies)
{
    /// <summary>The name that a document of this text gets; the stored document's own where it has the same text already.</summary>
    internal static string NameFor(string id, string? etag, string body, Article? stored)
    {
        var kept =
            stored is { Deleted: false, BodyBlob: { } name } && name == IBodyStore.NameOf(id, Version(stored.Source.ETag, body))
                ? name
                : null;
        return kept ?? IBodyStore.NameOf(id, Version(etag, body));
    }

    /// <summary>Saves a body under its name, unless the stored document names it: then it is there.</summary>
    internal async Task SaveAsync(string id, string? etag, string body, string name, Article? stored, CancellationToken cancellationToken)
    {
        if (stored is null or { Deleted: true } || stored.BodyBlob != name)
        {
            await bodies.SaveAsync(id, Version(etag, body), body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes a body that no document names any more. What can't be removed now is left over and does no harm.</summary>
    /// <param name="name">Null where there is none.</param>
    /// <param name="current">The body that the document names now: it stays.</param>
    public async Task ReleaseAsync(string? name, string? current, CancellationToken cancellationToken)
    {
        if (name is null || name == current)
        {
            return;
        }

        try
        {
            await bodies.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException)
        {
            // The document is right. To fail its job for this would make a failure of a file that is fine.
        }
    }

    private static string Version(string? etag, string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ETags.Bare(etag)}\0"));
        hash.AppendData(Encoding.UTF8.GetBytes(body));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
