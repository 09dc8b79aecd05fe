namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>The syntax of front matter.</summary>
internal enum FrontMatterSyntax
{
    Yaml,
    Toml,
    Json,

    /// <summary>"Name: value" on each line, as Pelican, MultiMarkdown, Nikola and exports of Notion have it.</summary>
    Lines,

    /// <summary>Pandoc's title block: "% title", "% authors", "% date".</summary>
    Percent,
}

/// <summary>Where the front matter stands in a post.</summary>
/// <param name="Syntax">By its fence.</param>
/// <param name="Content">Between the fences.</param>
/// <param name="BodyStart">UTF-16 position where the article begins.</param>
/// <param name="Mended">True where a fence is missing or is another than its syntax asks for.</param>
internal readonly record struct FrontMatterBlock(FrontMatterSyntax Syntax, Range Content, int BodyStart, bool Mended = false)
{
    /// <summary>Finds front matter at the head of the text, after a byte order mark or blank lines.</summary>
    /// <param name="text">The file.</param>
    /// <param name="maxLength">Longest front matter in UTF-16 code units.</param>
    /// <param name="isMarkdown">True where the file is known to be Markdown: lines of metadata without any fence count, too.</param>
    public static FrontMatterBlock? Find(string text, int maxLength, bool isMarkdown = false)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\u200B'))
        {
            start++;
        }

        if (start >= text.Length)
        {
            return null;
        }

        var fenced = text[start] switch
        {
            '-' when NamedFence(text, start) is { } syntax => Fenced(text, start, '-', syntax, maxLength),
            '-' => Fenced(text, start, '-', FrontMatterSyntax.Yaml, maxLength),
            '+' => Fenced(text, start, '+', FrontMatterSyntax.Toml, maxLength),
            ';' when FrontMatterLines.IsFence(FrontMatterLines.At(text, start), ';') => UnopenedFrontMatter.Find(
                text,
                FrontMatterLines.Next(text, start),
                maxLength
            ),
            '{' => JsonObject(text, start, maxLength),
            _ => UnopenedFrontMatter.Find(text, start, maxLength),
        };
        return fenced ?? (isMarkdown ? MetadataHead.Find(text, start, maxLength) : null);
    }

    private static FrontMatterBlock? Fenced(string text, int start, char sign, FrontMatterSyntax syntax, int maxLength)
    {
        if (!FrontMatterLines.IsFence(FrontMatterLines.At(text, start), sign) && NamedFence(text, start) is null)
        {
            return null;
        }

        var from = FrontMatterLines.Next(text, start);
        var unclosed = new UnclosedFrontMatter(text, from, syntax);
        var keys = 0;
        for (var at = from; at < text.Length && at - from <= maxLength; at = FrontMatterLines.Next(text, at))
        {
            var line = FrontMatterLines.At(text, at);
            if (FrontMatterLines.IsFence(line, sign) || (syntax == FrontMatterSyntax.Yaml && line.TrimEnd() is "..."))
            {
                // Two rulers with prose between them are no front matter.
                var content = text.AsSpan(from, at - from).Trim();
                return
                    keys > 0 || content.IsEmpty || (syntax is FrontMatterSyntax.Yaml or FrontMatterSyntax.Json && content is ['{', .., '}'])
                    ? new FrontMatterBlock(syntax, from..at, FrontMatterLines.Next(text, at))
                    : null;
            }

            if (unclosed.EndsBefore(line, at) is { } end)
            {
                return end;
            }

            var separator = syntax == FrontMatterSyntax.Toml ? '=' : ':';
            keys +=
                !FrontMatterLines.Key(line, separator).IsEmpty || (!line.Contains(separator) && line.TrimStart().StartsWith('#')) ? 1 : 0;
        }

        return unclosed.AtEnd();
    }

    /// <summary>The syntax that Eleventy and others name behind the fence ("---toml"); null where none is named.</summary>
    private static FrontMatterSyntax? NamedFence(string text, int start)
    {
        var line = FrontMatterLines.At(text, start).TrimEnd();
        return !line.StartsWith("---")
            ? null
            : line[3..].Trim() switch
            {
                // An object of JavaScript is a flow mapping of YAML.
                "yaml" or "yml" or "js" or "javascript" => FrontMatterSyntax.Yaml,
                "toml" => FrontMatterSyntax.Toml,
                "json" => FrontMatterSyntax.Json,
                _ => null,
            };
    }

    private static FrontMatterBlock? JsonObject(string text, int start, int maxLength)
    {
        // Hugo's JSON front matter: an object that ends on a line of its own, with the article after it.
        var first = FrontMatterLines.At(text, FrontMatterLines.Next(text, start)).TrimStart();
        if (FrontMatterLines.At(text, start).TrimEnd().Length != 1 || !first.StartsWith("\""))
        {
            return null;
        }

        var end = text.IndexOf("\n}", start, Math.Min(maxLength, text.Length - start), StringComparison.Ordinal);
        if (end < 0 || FrontMatterLines.At(text, end + 1).TrimEnd().Length != 1 || text.AsSpan(end + 2).IsWhiteSpace())
        {
            return null;
        }

        // Objects one after the other, as jq prints them, are no article under its front matter. A template tag or an attribute list
        // has no blank or quote after its brace.
        var next = text.AsSpan(end + 2).TrimStart(" \r\n\t,-\u001E");
        return next is ['{', ' ' or '\t' or '\r' or '\n' or '"', ..] or ['['] or ['[', '{', ..]
            ? null
            : new FrontMatterBlock(FrontMatterSyntax.Json, start..(end + 2), FrontMatterLines.Next(text, end + 1));
    }
}
