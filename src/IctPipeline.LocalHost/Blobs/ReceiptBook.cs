using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Which versions of which blobs a function has ended for, and which blobs there may be documents of. A name is in the book before
/// any job starts on it, and leaves it only when a job found the blob gone, has cleared what there was, and ran alone: any job
/// may make a document, also of a version that came and went between two listings.
/// </summary>
internal sealed class ReceiptBook(string function, ReceiptFile? file, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<BlobAddress, KnownBlob> _known = [];
    private long _scan = 1;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _known.Count;
            }
        }
    }

    /// <summary>Every name in the book.</summary>
    public IReadOnlyList<BlobAddress> Blobs
    {
        get
        {
            lock (_gate)
            {
                return [.. _known.Keys];
            }
        }
    }

    public bool Has(BlobVersion version)
    {
        lock (_gate)
        {
            return _known.TryGetValue(version.Address, out var known) && ETags.Same(known.ETag, version.ETag);
        }
    }

    public void Add(BlobVersion version)
    {
        lock (_gate)
        {
            var known = Get(version.Address, out _);
            known.ETag = version.ETag;
            Write(version.Address, known);
        }
    }

    /// <summary>Remembers that a blob exists, though no version of it is done.</summary>
    public void Note(BlobAddress blob)
    {
        lock (_gate)
        {
            var known = Get(blob, out var isNew);
            if (isNew)
            {
                Write(blob, known);
            }
        }
    }

    /// <summary>Takes a receipt of an earlier run.</summary>
    public void Restore(Receipt receipt)
    {
        lock (_gate)
        {
            _known[new BlobAddress(receipt.Container, receipt.Blob)] = new KnownBlob { ETag = receipt.ETag!, Held = receipt.Held ?? false };
        }
    }

    /// <summary>Forgets a blob.</summary>
    public void Remove(BlobAddress blob)
    {
        lock (_gate)
        {
            if (_known.Remove(blob))
            {
                file?.Append(new Receipt(function, blob.Container, blob.Name, null));
            }
        }
    }

    /// <summary>A job starts on a blob, whatever asked for it.</summary>
    public void Begin(BlobAddress blob)
    {
        lock (_gate)
        {
            var known = Get(blob, out var isNew);
            known.Overlapped |= known.Jobs > 0;
            known.Jobs++;
            if (isNew)
            {
                Write(blob, known);
            }
        }
    }

    /// <summary>A job on a blob ended.</summary>
    /// <param name="foundGone">It found no blob, and left nothing of it.</param>
    public void End(BlobAddress blob, bool foundGone)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(blob, out var known) || known.Jobs == 0)
            {
                return;
            }

            known.Jobs--;
            known.HeardOf = _scan;
            if (foundGone && known is { Jobs: 0, Overlapped: false })
            {
                Remove(blob);
                return;
            }

            // What it left is to be told of anew if the blob is gone.
            known.Told = false;
            known.Overlapped &= known.Jobs > 0;
        }
    }

    /// <summary>A listing begins: what is heard of from now on may be missing in it, and be there.</summary>
    public void BeginScan()
    {
        lock (_gate)
        {
            _scan++;
        }
    }

    /// <summary>Names that a listing did not have: their deletion is to be told, now or after what works on them.</summary>
    /// <param name="seen">What the listing had. Of these none is held any more.</param>
    public IReadOnlyList<MissingBlob> FindMissing(IReadOnlySet<BlobAddress> seen)
    {
        lock (_gate)
        {
            var missing = new List<MissingBlob>();
            foreach (var (blob, known) in _known)
            {
                if (!seen.Contains(blob))
                {
                    if (known is { Told: false, Held: false, Jobs: 0 } && known.HeardOf < _scan)
                    {
                        missing.Add(new MissingBlob(blob, known.Since));
                    }
                }
                else if (known.Held)
                {
                    known.Held = false;
                    Write(blob, known);
                }
            }

            return missing;
        }
    }

    /// <summary>Notes that a deletion is told, or that it could not be.</summary>
    public void SetTold(BlobAddress blob, bool told)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(blob, out var known))
            {
                known.Told = told;
            }
        }
    }

    /// <summary>Keeps deletions back until the blobs are there again, or a job clears what is stored of them.</summary>
    public void Hold(IEnumerable<BlobAddress> blobs)
    {
        lock (_gate)
        {
            foreach (var blob in blobs)
            {
                if (_known.TryGetValue(blob, out var known))
                {
                    known.Held = true;
                    Write(blob, known);
                }
            }
        }
    }

    /// <summary>Names that are kept back.</summary>
    public int CountHeld()
    {
        lock (_gate)
        {
            return _known.Values.Count(known => known.Held);
        }
    }

    private KnownBlob Get(BlobAddress blob, out bool isNew)
    {
        isNew = !_known.TryGetValue(blob, out var known);
        if (known is null)
        {
            _known[blob] = known = new KnownBlob { Since = time.GetUtcNow() };
        }

        known.HeardOf = _scan;
        return known;
    }

    private void Write(BlobAddress blob, KnownBlob known) =>
        file?.Append(new Receipt(function, blob.Container, blob.Name, known.ETag) { Held = known.Held ? true : null });
}

/// <summary>A blob that a listing did not have.</summary>
/// <param name="Since">Since when it is known (<see cref="KnownBlob.Since"/>).</param>
internal sealed record MissingBlob(BlobAddress Blob, DateTimeOffset Since);
