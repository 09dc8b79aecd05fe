using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>
/// Counts what the streams of a PDF expand to. The library takes many an exception for a fault that it can live with, so the refusal is
/// kept, and said again at the next stream and at the end of the page.
/// </summary>
internal sealed class Expansion(ReadLimits limits, ReadBudget time)
{
    /// <summary>Small streams of very regular data compress better than the ratio allows; up to here that is harmless.</summary>
    private const int HarmlessBytes = 1024 * 1024;

    /// <summary>Streams may be packed several times over: of what all of them may expand to, one may take so much.</summary>
    private const int PartOfOne = 4;

    private long _expanded;
    private ArticleRejectedException? _refusal;

    /// <exception cref="ArticleRejectedException">The file is beyond its budget.</exception>
    public void Check()
    {
        time.Check();
        if (_refusal is not null)
        {
            throw _refusal;
        }
    }

    /// <summary>To be called for each piece of at most some kilobytes.</summary>
    /// <param name="packed">Bytes of the stream as it stands in the file.</param>
    /// <param name="unpacked">Bytes of it so far.</param>
    /// <param name="piece">Bytes of it since the last call.</param>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    public void Count(int packed, long unpacked, int piece)
    {
        Check();
        _expanded += piece;
        if (_expanded > limits.MaxExpandedBytes)
        {
            Refuse($"{limits.MaxExpandedBytes:N0} bytes that {ReadLimits.Section}:{nameof(ReadLimits.MaxExpandedBytes)}");
        }

        if (unpacked > limits.MaxExpandedBytes / PartOfOne)
        {
            Refuse(
                $"{limits.MaxExpandedBytes / PartOfOne:N0} bytes, in one of its streams, that a quarter of "
                    + $"{ReadLimits.Section}:{nameof(ReadLimits.MaxExpandedBytes)}"
            );
        }

        if (unpacked > HarmlessBytes && unpacked / Math.Max(1, packed) > limits.MaxCompressionRatio)
        {
            Refuse(
                $"{limits.MaxCompressionRatio} times its size, in one of its streams, that "
                    + $"{ReadLimits.Section}:{nameof(ReadLimits.MaxCompressionRatio)}"
            );
        }
    }

    /// <summary>A refusal from elsewhere in the file, which must not be lost either.</summary>
    public void Keep(ArticleRejectedException refusal) => _refusal ??= refusal;

    private void Refuse(string limit)
    {
        Keep(new ArticleRejectedException(RejectionCodes.BudgetExceeded, $"The PDF expands to more than the {limit} allows. Split it."));
        throw _refusal!;
    }
}
