namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>The syntax of front matter.</summary>
internal enum FrontMatterSyntax
{
    Yaml,
    Toml,
    Json,
}

/// <summary>Where the front matter stands in a post.</summary>
/// <param name="Syntax">By its fence.</param>
/// <param name="Content">Between the fences.</param>
/// <param name="BodyStart">UTF-16 position where the article begins.</param>
internal readonly record struct FrontMatterBlock(FrontMatterSyntax Syntax, Range Content, int BodyStart)
{
    /// <summary>Finds front matter at the head of the text, after a byte order mark or blank lines.</summary>
    /// <param name="text">The file.</param>
    /// <param name="maxLength">Longest front matter in UTF-16 code units.</param>
    public static FrontMatterBlock? Find(string text, int maxLength)
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

        return text[start] switch
        {
            '-' => Fenced(text, start, "---", FrontMatterSyntax.Yaml, maxLength),
            '+' => Fenced(text, start, "+++", FrontMatterSyntax.Toml, maxLength),
            '{' => JsonObject(text, start, maxLength),
            _ => null,
        };
    }

    private static FrontMatterBlock? Fenced(string text, int start, string fence, FrontMatterSyntax syntax, int maxLength)
    {
        if (!IsFence(LineAt(text, start), fence))
        {
            return null;
        }

        var from = NextLine(text, start);
        var keys = 0;
        for (var at = from; at < text.Length && at - from <= maxLength; at = NextLine(text, at))
        {
            var line = LineAt(text, at);
            if (IsFence(line, fence) || (syntax == FrontMatterSyntax.Yaml && IsFence(line, "...")))
            {
                // Two rulers with prose between them are no front matter.
                var content = text.AsSpan(from, at - from).Trim();
                return keys > 0 || content.IsEmpty || (syntax == FrontMatterSyntax.Yaml && content is ['{', .., '}'])
                    ? new FrontMatterBlock(syntax, from..at, NextLine(text, at))
                    : null;
            }

            keys += LooksLikeKey(line, syntax) ? 1 : 0;
        }

        return null;
    }

    private static FrontMatterBlock? JsonObject(string text, int start, int maxLength)
    {
        // Hugo's JSON front matter: an object that ends on a line of its own, with the article after it.
        var first = LineAt(text, NextLine(text, start)).TrimStart();
        if (LineAt(text, start).TrimEnd().Length != 1 || !first.StartsWith("\""))
        {
            return null;
        }

        var end = text.IndexOf("\n}", start, Math.Min(maxLength, text.Length - start), StringComparison.Ordinal);
        if (end < 0 || LineAt(text, end + 1).TrimEnd().Length != 1 || text.AsSpan(end + 2).IsWhiteSpace())
        {
            return null;
        }

        // Objects one after the other, as jq prints them, are no article under its front matter. A template tag or an attribute list
        // has no blank or quote after its brace.
        var next = text.AsSpan(end + 2).TrimStart(" \r\n\t,-\u001E");
        return next is ['{', ' ' or '\t' or '\r' or '\n' or '"', ..] or ['['] or ['[', '{', ..]
            ? null
            : new FrontMatterBlock(FrontMatterSyntax.Json, start..(end + 2), NextLine(text, end + 1));
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line, FrontMatterSyntax syntax)
    {
        var at = line.IndexOf(syntax == FrontMatterSyntax.Toml ? '=' : ':');
        if (at is <= 0 or > 60)
        {
            return line.TrimStart().StartsWith('#');
        }

        var key = line[..at].Trim().Trim('"').Trim('\'');
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or '@' or ':'))
            {
                return false;
            }
        }

        return key.Length > 0
            && (at + 1 == line.Length || syntax == FrontMatterSyntax.Toml || char.IsWhiteSpace(line[at + 1]) || line[at + 1] is '"' or '[');
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.StartsWith(fence) && line[fence.Length..].IsWhiteSpace();

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(Math.Min(start, text.Length));
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int NextLine(string text, int start)
    {
        var end = start >= text.Length ? -1 : text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
