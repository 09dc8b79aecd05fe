namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Front matter as Hexo writes it: keys, and a fence below them only. Members of a JSON object end with ";;;".</summary>
internal static class UnopenedFrontMatter
{
    /// <param name="text">The file.</param>
    /// <param name="start">The first line that isn't blank.</param>
    /// <param name="maxLength">UTF-16 code units.</param>
    public static FrontMatterBlock? Find(string text, int start, int maxLength)
    {
        var json = text[Math.Min(start, text.Length - 1)] == '"';
        var (keys, known, named) = (0, 0, false);
        for (var at = start; at < text.Length && at - start <= maxLength; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            if (FrontMatterLines.IsFence(line, json ? ';' : '-'))
            {
                var enough = named && known > 0 && (keys > 1 || at == FrontMatterLines.Next(text, start));
                return enough
                    ? new FrontMatterBlock(
                        json ? FrontMatterSyntax.Json : FrontMatterSyntax.Yaml,
                        start..at,
                        FrontMatterLines.Next(text, at)
                    )
                    : null;
            }

            if (FrontMatterLines.IsKeyLine(line))
            {
                var meaning = FrontMatterLines.Meaning(FrontMatterLines.Key(line));
                (keys, known) = (keys + 1, known + (meaning is null ? 0 : 1));
                named |= meaning is "title" or "date";
            }
            else if (keys == 0 || !(line.IsWhiteSpace() || char.IsWhiteSpace(line[0]) || line[0] is '-' or ']' or '}' or '#'))
            {
                return null;
            }
        }

        return null;
    }
}
