using System.Buffers.Binary;
using System.Text;
using IctPipeline.Shared;

namespace IctPipeline.Client;

/// <summary>
/// Ids, bands and signatures of documents, side by side in arrays that are never copied to grow: 320 bytes a document, all that a
/// comparison of a whole archive keeps.
/// </summary>
internal sealed class SignatureShelf
{
    /// <summary>Documents of one array: far below what the collector moves to its heap of large objects and copies.</summary>
    private const int OfBoard = 512;

    private readonly List<Board> _boards = [];

    /// <summary>Bands and bytes of a signature, as the first document has them; a text of another kind can't be compared with it.</summary>
    private (int Bands, int Bytes) _kind;

    public int Count { get; private set; }

    public int Bands => _kind.Bands;

    /// <returns>Whether it is of the kind of the others.</returns>
    public bool Add(string id, DocumentSimilarity similarity)
    {
        var kind = (similarity.Bands.Count, Convert.FromBase64String(similarity.Signature) is var signature ? signature.Length : 0);
        if (Count == 0)
        {
            _kind = kind;
        }
        else if (kind != _kind)
        {
            return false;
        }

        if (Count % OfBoard == 0)
        {
            _boards.Add(new Board(new string[OfBoard], new ulong[OfBoard * _kind.Bands], new byte[OfBoard * _kind.Bytes]));
        }

        var (board, at) = Place(Count);
        board.Ids[at] = id;
        signature.CopyTo(board.Signatures.AsSpan(at * _kind.Bytes));
        for (var band = 0; band < _kind.Bands; band++)
        {
            board.Bands[(at * _kind.Bands) + band] = NumberOf(similarity.Bands[band]);
        }

        Count++;
        return true;
    }

    public string IdOf(int document)
    {
        var (board, at) = Place(document);
        return board.Ids[at];
    }

    public ulong BandOf(int document, int band)
    {
        var (board, at) = Place(document);
        return board.Bands[(at * _kind.Bands) + band];
    }

    /// <summary>About the share of common phrases of two texts, 0 to 1.</summary>
    public double Similarity(int one, int other) => SignatureMatch.Estimate(SignatureOf(one), SignatureOf(other));

    private ReadOnlySpan<byte> SignatureOf(int document)
    {
        var (board, at) = Place(document);
        return board.Signatures.AsSpan(at * _kind.Bytes, _kind.Bytes);
    }

    private (Board Board, int At) Place(int document) => (_boards[document / OfBoard], document % OfBoard);

    /// <summary>A band is eight characters of one byte.</summary>
    private static ulong NumberOf(string band)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        return Encoding.UTF8.TryGetBytes(band, bytes, out _)
            ? BinaryPrimitives.ReadUInt64LittleEndian(bytes)
            : throw new FormatException("A band of similarity has more than eight characters.");
    }

    private sealed record Board(string[] Ids, ulong[] Bands, byte[] Signatures);
}
