using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Statements of JavaScript at the head of an MDX file: imports, and exports, one of which may hold the metadata.</summary>
internal static partial class ModuleHead
{
    /// <summary>UTF-16 code units; a statement that goes on longer is none.</summary>
    private const int MaxLength = 8_000;

    /// <summary>"export const metadata = { title: 'Words' }", after imports or not.</summary>
    public static FrontMatterBlock? Find(string text, int start)
    {
        for (var at = start; StatementEnd(text, at) is { } end; at = end)
        {
            var statement = text.AsSpan(at, end - at).TrimEnd("; \t\r\n");
            if (Metadata().IsMatch(statement) && statement[^1] == '}')
            {
                var open = at + statement.IndexOf('{');
                return new FrontMatterBlock(FrontMatterSyntax.Yaml, open..(at + statement.Length), end);
            }
        }

        return null;
    }

    /// <summary>Behind the statement that begins in this line, or behind the line where it is blank; null where it is neither.</summary>
    public static int? StatementEnd(string text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        var first = FrontMatterLines.At(text, at);
        if (first.IsWhiteSpace())
        {
            return FrontMatterLines.Next(text, at);
        }

        if (!first.StartsWith("import ") && !Export().IsMatch(first))
        {
            return null;
        }

        var open = 0;
        for (var line = at; line < text.Length && line - at < MaxLength; )
        {
            var words = FrontMatterLines.At(text, line).TrimEnd();
            foreach (var c in words)
            {
                open +=
                    c is '{' or '[' or '(' ? 1
                    : c is '}' or ']' or ')' ? -1
                    : 0;
            }

            line = FrontMatterLines.Next(text, line);
            if (open <= 0)
            {
                // "import duties rose" is a sentence.
                return !first.StartsWith("import ") || Import().IsMatch(words) ? line : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\Aexport\s+(?:const|let|var)\s+(?:meta|metadata|front[mM]atter)\s*=\s*\{", RegexOptions.NonBacktracking)]
    private static partial Regex Metadata();

    [GeneratedRegex(
        @"\Aexport\s+(?:(?:const|let|var)\s+\w+\s*=|default\s|(?:async\s+)?function\s|\{|\*\s+from\s)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Export();

    /// <summary>Ends with the module's name in quotes.</summary>
    [GeneratedRegex("""(?:\bfrom\s*|\Aimport\s+)(?:"[^"]+"|'[^']+')\s*;?\z""", RegexOptions.NonBacktracking)]
    private static partial Regex Import();
}
