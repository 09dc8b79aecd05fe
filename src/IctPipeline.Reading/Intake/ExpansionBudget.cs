using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>Counts what an archive expands to, and stops a bomb before it fills the memory.</summary>
internal sealed class ExpansionBudget(ReadLimits options, long compressedSize)
{
    /// <summary>Small archives of very regular text compress better than the ratio allows; up to here that is harmless.</summary>
    private const long HarmlessBytes = 1024 * 1024;

    /// <summary>Short of what the runtime takes for a large object, whose memory it gives back late.</summary>
    private const int PieceBytes = 64 * 1024;

    private long _expanded;
    private int _members;

    /// <exception cref="ArticleRejectedException">The archive has too many members.</exception>
    public void CountMember()
    {
        if (++_members > options.MaxMembers)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The archive has more than the {options.MaxMembers} members that {ReadLimits.Section}:{nameof(ReadLimits.MaxMembers)} "
                    + $"allows. Split it."
            );
        }
    }

    /// <summary>Counts bytes of a member that is read piece by piece.</summary>
    /// <exception cref="ArticleRejectedException">The archive expands beyond its budget.</exception>
    public void Count(long bytes)
    {
        _expanded += bytes;
        if (_expanded > options.MaxExpandedBytes)
        {
            throw Exceeded($"{options.MaxExpandedBytes:N0} bytes that {ReadLimits.Section}:{nameof(ReadLimits.MaxExpandedBytes)}");
        }

        if (_expanded > HarmlessBytes && _expanded / Math.Max(1, compressedSize) > options.MaxCompressionRatio)
        {
            throw Exceeded(
                $"{options.MaxCompressionRatio} times its size that {ReadLimits.Section}:{nameof(ReadLimits.MaxCompressionRatio)}"
            );
        }
    }

    /// <summary>Reads a member whole.</summary>
    /// <param name="most">Bytes; a member with more is refused, and the others may be read.</param>
    /// <exception cref="ArticleRejectedException">The archive expands beyond its budget, or the member is too large.</exception>
    /// <exception cref="InvalidDataException">The member's data are damaged.</exception>
    public byte[] Read(Stream member, ReadBudget time, long most = long.MaxValue)
    {
        // In pieces, since a buffer that grows by doubling takes twice what it holds, and again when it is cut to size.
        var pieces = new List<byte[]>();
        var piece = new byte[PieceBytes];
        var (size, filled, read) = (0L, 0, 0);
        while ((read = member.Read(piece, filled, piece.Length - filled)) > 0)
        {
            time.Check();
            Count(read);
            if (size + read > most)
            {
                throw FileGuard.TooLarge($"more than {most:N0} bytes", most);
            }

            (size, filled) = (size + read, filled + read);
            if (filled == piece.Length)
            {
                pieces.Add(piece);
                (piece, filled) = (new byte[PieceBytes], 0);
            }
        }

        return Joined(pieces, piece.AsSpan(0, filled), size);
    }

    private static byte[] Joined(List<byte[]> pieces, ReadOnlySpan<byte> last, long size)
    {
        var whole = new byte[size];
        for (var i = 0; i < pieces.Count; i++)
        {
            pieces[i].CopyTo(whole, i * PieceBytes);
        }

        last.CopyTo(whole.AsSpan(pieces.Count * PieceBytes));
        return whole;
    }

    private static ArticleRejectedException Exceeded(string limit) =>
        new(RejectionCodes.BudgetExceeded, $"The archive expands to more than the {limit} allows. If it is no mistake, split it.");
}
