namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// The marks of emphasis that are open, as a parser keeps them (HTML, 13.2.4.3, "the list of active formatting elements"): in each block
/// that begins or ends it opens them all again, so that two hundred of them before a thousand paragraphs are two hundred thousand
/// elements. Of equal ones it keeps three. Where a table's cell hides the outer ones, this counts too many.
/// </summary>
internal sealed class OpenFormats
{
    private const int MaxEqual = 3;

    private readonly List<(ulong Name, int Tag)> _open = [];

    /// <returns>How many elements a parser makes at this tag besides its own.</returns>
    public int Reopened(TagScanner tag)
    {
        if (!tag.IsFormat)
        {
            return _open.Count;
        }

        var name = tag.Name;
        if (tag.IsEnd)
        {
            var last = _open.FindLastIndex(open => open.Name == name);
            if (last >= 0)
            {
                _open.RemoveAt(last);
            }
        }
        else
        {
            var written = (name, string.GetHashCode(tag.Tag, StringComparison.Ordinal));
            if (_open.Count(open => open == written) < MaxEqual)
            {
                _open.Add(written);
            }
        }

        return 0;
    }
}
