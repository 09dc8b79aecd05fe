using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Opening;

/// <summary>
/// Looks through a file's objects before the library does, for the few shapes in which it would call itself without end: it guards arrays
/// and dictionaries that are nested too deep, but neither its trees of pages and names nor objects that stand for each other. An overflow
/// of the stack would end the process and not the file.
/// </summary>
internal sealed class PdfGuard
{
    /// <summary>
    /// Inner nodes of trees that a file may have. The library goes down a tree of pages by recursion, and tells a circle among its last
    /// 1,000 nodes only. A book of a thousand pages has some hundred.
    /// </summary>
    private const int MaxTreeNodes = 990;

    private int _treeNodes;

    /// <summary>
    /// The file without what is dangerous. Objects packed in streams are looked at when they are unpacked.
    /// </summary>
    /// <exception cref="ArticleRejectedException">It is built in a way that can't be read safely.</exception>
    public byte[] Defuse(ReadOnlySpan<byte> file)
    {
        var bytes = file.ToArray();
        DefuseObjects(bytes);
        BreakAliases(bytes);
        ThrowIfHidden(bytes);
        return bytes;
    }

    /// <summary>Makes named places of a document unknown, and counts its trees' nodes.</summary>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    public void DefuseObjects(Span<byte> bytes)
    {
        for (var at = PdfNames.Find(bytes, "Kids"u8, 0); at >= 0; at = PdfNames.Find(bytes, "Kids"u8, at))
        {
            if (++_treeNodes > MaxTreeNodes)
            {
                throw new ArticleRejectedException(
                    RejectionCodes.BudgetExceeded,
                    $"The PDF's trees of pages, names and fields have more than {MaxTreeNodes} inner nodes. Print it to a new PDF, "
                        + "or split it."
                );
            }
        }

        // The tree of named places is read at once, and may lead back to itself. Nothing here needs it.
        for (var at = PdfNames.Find(bytes, "Dests"u8, 0); at >= 0; at = PdfNames.Find(bytes, "Dests"u8, at))
        {
            if (IsFollowedByValue(bytes, PdfNames.EndOf(bytes, at, "Dests"u8)))
            {
                bytes[at] = (byte)'_';
            }
        }
    }

    /// <summary>In text the word stands as it is.</summary>
    private static bool IsFollowedByValue(ReadOnlySpan<byte> bytes, int at)
    {
        at = SkipSpace(bytes, at);
        return at >= bytes.Length || bytes[at] is (byte)'<' or (byte)'%' or (>= (byte)'0' and <= (byte)'9');
    }

    /// <summary>Objects that are nothing but a reference to another become a number: two of them may lead to each other.</summary>
    private static void BreakAliases(Span<byte> bytes)
    {
        var start = 0;
        for (var found = bytes.IndexOf("obj"u8); found >= 0; found = bytes[start..].IndexOf("obj"u8))
        {
            start += found + 3;
            var at = SkipNumber(bytes, SkipSpace(bytes, start));
            at = at < 0 ? -1 : SkipNumber(bytes, SkipSpace(bytes, at));
            at = at < 0 ? -1 : SkipSpace(bytes, at);
            if (at >= 0 && at < bytes.Length && bytes[at] == (byte)'R')
            {
                bytes[at] = (byte)' ';
            }
        }
    }

    /// <summary>
    /// In an encrypted file, packed objects without a filter would be seen by nobody but the library. No program writes them.
    /// </summary>
    private static void ThrowIfHidden(ReadOnlySpan<byte> bytes)
    {
        if (PdfNames.Find(bytes, "Encrypt"u8, 0) < 0)
        {
            return;
        }

        for (var at = PdfNames.Find(bytes, "First"u8, 0); at >= 0; at = PdfNames.Find(bytes, "First"u8, at))
        {
            var begin = Math.Max(0, bytes[..at].LastIndexOf("obj"u8));
            var end = bytes[at..].IndexOf("stream"u8);
            var close = bytes[at..].IndexOf("endobj"u8);
            if (end >= 0 && (close < 0 || end < close) && PdfNames.Find(bytes[begin..(at + end)], "Filter"u8, 0) < 0)
            {
                throw new ArticleRejectedException(
                    RejectionCodes.InvalidArchive,
                    "The PDF is encrypted, and holds packed objects in a form that no program writes. Print it to a new PDF and drop that."
                );
            }
        }
    }

    private static int SkipSpace(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && (PdfNames.IsSpace(bytes[at]) || bytes[at] == (byte)'%'))
        {
            if (bytes[at] == (byte)'%')
            {
                var end = bytes[at..].IndexOfAny((byte)'\n', (byte)'\r');
                at = end < 0 ? bytes.Length : at + end;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    /// <returns>-1 where no number stands there.</returns>
    private static int SkipNumber(ReadOnlySpan<byte> bytes, int at)
    {
        var start = at;
        while (at < bytes.Length && bytes[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.')
        {
            at++;
        }

        return at > start ? at : -1;
    }
}
