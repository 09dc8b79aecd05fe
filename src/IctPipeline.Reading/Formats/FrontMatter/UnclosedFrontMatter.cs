namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Front matter whose closing fence is missing, or is another than the opening one: it ends where a line comes that can't belong to it.
/// A ruler further down in the article would close it else, and all in between be lost to its last key.
/// </summary>
internal struct UnclosedFrontMatter(string text, int from, FrontMatterSyntax syntax)
{
    private readonly char _separator = syntax == FrontMatterSyntax.Toml ? '=' : ':';

    /// <summary>Behind the last line that belongs to it.</summary>
    private int _end;
    private bool _known;
    private bool _blank;
    private bool _openValue;

    /// <summary>Looks at the next line; the block where it ended before.</summary>
    public FrontMatterBlock? EndsBefore(ReadOnlySpan<char> line, int at)
    {
        if (line.IsWhiteSpace())
        {
            _blank = true;
            return null;
        }

        if (_known && FrontMatterLines.IsLikeFence(line))
        {
            return new FrontMatterBlock(syntax, from..at, FrontMatterLines.Next(text, at), Mended: true);
        }

        var key = FrontMatterLines.IsKeyLine(line, _separator);
        if (!key && _blank && _known && !_openValue && IsProse(line))
        {
            return AtEnd();
        }

        if (key)
        {
            _known |= FrontMatterLines.Meaning(FrontMatterLines.Key(line, _separator)) is not null;
            // A text in several lines, or a list, may stand below, without indentation where its author knew no better.
            _openValue = line.TrimEnd() is [.., ':' or '|' or '>' or '=' or '-'];
        }

        if (key || !_blank || !line.StartsWith("#"))
        {
            _end = FrontMatterLines.Next(text, at);
            _blank = false;
        }

        return null;
    }

    /// <summary>What there is where no fence was found; null where nothing before the first prose was a key with a meaning.</summary>
    public readonly FrontMatterBlock? AtEnd()
    {
        if (!_known)
        {
            return null;
        }

        // Prose right below the keys.
        var end = Math.Max(_end, from);
        for (var at = from; at < _end; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            if (!line.IsWhiteSpace() && !FrontMatterLines.IsKeyLine(line, _separator) && !line.StartsWith("#") && IsProse(line))
            {
                end = at;
                break;
            }
        }

        return end > from ? new FrontMatterBlock(syntax, from..end, end, Mended: true) : null;
    }

    /// <summary>True for a line at the margin that is neither a list's item, nor a table's name, nor the end of either.</summary>
    private readonly bool IsProse(ReadOnlySpan<char> line) =>
        !char.IsWhiteSpace(line[0])
        && line[0] is not ('#' or ']' or '}')
        && (syntax == FrontMatterSyntax.Toml ? !IsTable(line.TrimEnd()) : !line.StartsWith("- ") && line.TrimEnd() is not "-");

    private static bool IsTable(ReadOnlySpan<char> line) => line is ['[', .., ']'];
}
