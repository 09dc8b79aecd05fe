using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>Which versions of which blobs a function has ended for.</summary>
internal sealed class ReceiptBook(string function, ReceiptFile? file)
{
    /// <summary>Stands for the version where none is done yet.</summary>
    private const string None = "";

    private readonly ConcurrentDictionary<BlobAddress, string> _done = new();

    public bool Has(BlobVersion version) => _done.TryGetValue(version.Address, out var etag) && ETags.Same(etag, version.ETag);

    public void Add(BlobVersion version)
    {
        _done[version.Address] = version.ETag;
        file?.Append(new Receipt(function, version.Address.Container, version.Address.Name, version.ETag));
    }

    /// <summary>Remembers that a blob exists, though no version of it is done.</summary>
    public void Note(BlobAddress blob)
    {
        if (_done.TryAdd(blob, None))
        {
            file?.Append(new Receipt(function, blob.Container, blob.Name, None));
        }
    }

    /// <summary>Takes a receipt of an earlier run.</summary>
    public void Restore(Receipt receipt) => _done[new BlobAddress(receipt.Container, receipt.Blob)] = receipt.ETag!;

    public void Remove(BlobAddress blob)
    {
        if (_done.TryRemove(blob, out _))
        {
            file?.Append(new Receipt(function, blob.Container, blob.Name, null));
        }
    }

    /// <summary>Every blob that was seen and is not gone, done or not.</summary>
    public IEnumerable<BlobAddress> Blobs => _done.Keys;
}
