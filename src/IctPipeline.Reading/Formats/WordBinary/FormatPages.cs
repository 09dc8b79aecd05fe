using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// How stretches of the file look: pages of 512 bytes in the main stream, each with the places where stretches begin and the properties of
/// each ([MS-DOC] 2.9.33, 2.9.175). A damaged page loses the looks of its stretches and no text.
/// </summary>
internal sealed class FormatPages
{
    private const int PageBytes = 512;
    private const int ParagraphEntry = 13;

    private readonly List<(int Start, int End, ByteTable Properties)> _stretches = [];

    /// <param name="pages">Numbers of pages behind the places where they begin.</param>
    /// <param name="ofParagraphs">False for those of characters.</param>
    /// <param name="nodes">Counts stretches.</param>
    public FormatPages(ByteTable pages, ByteTable main, bool ofParagraphs, NodeBudget nodes)
    {
        var count = Math.Max(0, (pages.Length - 4) / 8);
        for (var i = 0; i < count; i++)
        {
            var at = (pages.I32(((count + 1) * 4) + (i * 4)) & 0x3FFFFF) * (long)PageBytes;
            if (at + PageBytes <= main.Length)
            {
                Add(main.Slice((int)at, PageBytes), ofParagraphs, nodes);
            }
        }

        _stretches.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The properties of the character at a place of the file, and where those of another begin.</summary>
    public (ByteTable Properties, int End) At(int place)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _stretches[low - 1].End > place
            ? (_stretches[low - 1].Properties, _stretches[low - 1].End)
            : (default, low < _stretches.Count ? _stretches[low].Start : int.MaxValue);
    }

    private void Add(ByteTable page, bool ofParagraphs, NodeBudget nodes)
    {
        var count = page.U8(PageBytes - 1);
        var entry = ofParagraphs ? ParagraphEntry : 1;
        if (((count + 1) * 4) + (count * entry) >= PageBytes)
        {
            return;
        }

        nodes.Add(count);
        for (var i = 0; i < count; i++)
        {
            var at = page.U8(((count + 1) * 4) + (i * entry)) * 2;
            _stretches.Add((page.I32(i * 4), page.I32((i + 1) * 4), at == 0 ? default : Properties(page, at, ofParagraphs)));
        }
    }

    /// <summary>Those of paragraphs count in words, and say zero first where that would be odd.</summary>
    private static ByteTable Properties(ByteTable page, int at, bool ofParagraphs)
    {
        var length = (int)page.U8(at++);
        if (ofParagraphs)
        {
            length = length > 0 ? (length * 2) - 1 : page.U8(Math.Min(at++, PageBytes - 1)) * 2;
        }

        return page.Slice(Math.Min(at, PageBytes), Math.Clamp(PageBytes - at, 0, length));
    }
}
