namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Lines of metadata without a fence, at the head of a file that is known to be Markdown: those of Pelican and MultiMarkdown, which end
/// with a blank line; Nikola's ".. title: …" and Pico's, in a comment or not; the title block of Pandoc; the properties that Notion exports
/// below the heading.
/// </summary>
internal static class MetadataHead
{
    public static FrontMatterBlock? Find(string text, int start, int maxLength)
    {
        var first = FrontMatterLines.At(text, start);
        if (first.TrimEnd() is "<!--" or "/*")
        {
            return Comment(text, FrontMatterLines.Next(text, start), maxLength, first[0] == '<' ? "-->" : "*/");
        }

        if (first.StartsWith("% "))
        {
            return Pandoc(text, start);
        }

        if (ModuleHead.Find(text, start) is { } module)
        {
            return module;
        }

        if (!first.StartsWith("# "))
        {
            return Lines(text, start, maxLength, below: false);
        }

        var at = FrontMatterLines.Next(text, start);
        while (at < text.Length && FrontMatterLines.At(text, at).IsWhiteSpace())
        {
            at = FrontMatterLines.Next(text, at);
        }

        return Lines(text, at, maxLength, below: true);
    }

    /// <summary>
    /// The same in a file that is no Markdown, where more must speak for it: the title and two more keys with a meaning, or the title first
    /// and one more, and a text behind a blank line.
    /// </summary>
    public static FrontMatterBlock? FindInText(string text, int maxLength)
    {
        var start = text.Length - text.AsSpan().TrimStart("\uFEFF \t\r\n").Length;
        if (Lines(text, start, maxLength, below: false) is not { } head || text.AsSpan(head.BodyStart).IsWhiteSpace())
        {
            return null;
        }

        var meanings = new List<string?>();
        foreach (var line in text.AsSpan()[head.Content].EnumerateLines())
        {
            if (FrontMatterLines.Key(line) is { IsEmpty: false } key)
            {
                meanings.Add(FrontMatterLines.Meaning(key));
            }
        }

        var known = meanings.OfType<string>().Distinct().Count();
        return meanings.Contains("title") && (known > 2 || (known > 1 && meanings[0] == "title")) ? head : null;
    }

    private static FrontMatterBlock? Comment(string text, int start, int maxLength, string mark)
    {
        var end = text.IndexOf(mark, start, Math.Min(maxLength, text.Length - start), StringComparison.Ordinal);
        return
            end > 0
            && Lines(text[..end], start, maxLength, below: false) is { } lines
            && text.AsSpan(lines.BodyStart, end - lines.BodyStart).IsWhiteSpace()
            ? lines with
            {
                BodyStart = end + mark.Length,
            }
            : null;
    }

    /// <summary>Pandoc's title block: title, authors and date, a line each that begins with a percent sign, in this order.</summary>
    private static FrontMatterBlock? Pandoc(string text, int start)
    {
        var (at, lines) = (start, 0);
        for (; at < text.Length; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at).TrimEnd();
            if (line.IsEmpty)
            {
                break;
            }

            lines += line[0] == '%' ? 1 : 0;
            if (line[0] is not ('%' or ' ') || lines > 3)
            {
                return null;
            }
        }

        return lines > 1
            ? new FrontMatterBlock(FrontMatterSyntax.Percent, start..Math.Min(at, text.Length), Math.Min(at, text.Length))
            : null;
    }

    /// <param name="below">True below a heading, which is the title then.</param>
    private static FrontMatterBlock? Lines(string text, int start, int maxLength, bool below)
    {
        var (keys, known, title, date) = (0, 0, false, false);
        var at = start;
        for (; at < text.Length && at - start <= maxLength; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            if (line.IsWhiteSpace())
            {
                break;
            }

            var key = FrontMatterLines.Key(line.StartsWith(".. ") ? line[3..] : line);
            if (!key.IsEmpty)
            {
                var meaning = FrontMatterLines.Meaning(key);
                (keys, known) = (keys + 1, known + (meaning is null ? 0 : 1));
                title |= meaning == "title";
                date |= meaning is "date" or "modified";
            }
            else if (keys == 0 || !char.IsWhiteSpace(line[0]))
            {
                return null;
            }
        }

        // A sentence may open with a word that is a key, too: two that are known, or the title.
        var enough = below ? known > 1 || (date && keys > 1) : title || (date && known > 1) || known > 2;
        return enough && known * 2 >= keys
            ? new FrontMatterBlock(FrontMatterSyntax.Lines, start..Math.Min(at, text.Length), Math.Min(at, text.Length))
            : null;
    }
}
