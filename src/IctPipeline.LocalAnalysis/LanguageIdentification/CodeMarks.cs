using System.Buffers;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Tells tokens of code, shells, data and logs from words, by marks that no word of a sentence has.</summary>
internal static class CodeMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("{}[]<>=_\\|^~`");

    /// <summary>Whether a token (no white space inside) belongs to code.</summary>
    public static bool In(ReadOnlySpan<char> token) =>
        token.ContainsAny(Marks)
        || token.Contains("::", StringComparison.Ordinal)
        || token.Contains("()", StringComparison.Ordinal)
        || token.Contains("\":", StringComparison.Ordinal)
        || token is "&&" or "||" or "+" or "*" or "/" or "!" or "$" or "#" or "//"
        || IsFlag(token)
        || IsVariable(token)
        || IsQuotedValue(token)
        || EndsStatement(token)
        || IsJoined(token);

    /// <summary>-d, --name</summary>
    private static bool IsFlag(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[0] == '-' && (char.IsAsciiLetter(token[1]) || (token[1] == '-' && token.Length > 2));

    /// <summary>$HOME, @Override, #include, &amp;value; not $200, which is money.</summary>
    private static bool IsVariable(ReadOnlySpan<char> token) => token.Length > 1 && token[0] is '$' or '&' && char.IsAsciiLetter(token[1]);

    /// <summary>A string of data with its comma: "value",</summary>
    private static bool IsQuotedValue(ReadOnlySpan<char> token) =>
        token.Length > 2 && token[0] is '"' or '\'' && token.EndsWith($"{token[0]},", StringComparison.Ordinal);

    /// <summary>A semicolon behind something else than a letter; lists of sentences have it behind a word.</summary>
    private static bool EndsStatement(ReadOnlySpan<char> token) =>
        token.Length > 1 && token[^1] == ';' && token[^2] is ')' or '"' or '\'' or ']';

    /// <summary>call(x, com.example.Name, /usr/local/bin: marks where a word has letters.</summary>
    private static bool IsJoined(ReadOnlySpan<char> token)
    {
        int dots = 0,
            slashes = token[0] == '/' ? 1 : 0;
        for (var i = 1; i + 1 < token.Length; i++)
        {
            var isBetween = char.IsAsciiLetterOrDigit(token[i - 1]) && char.IsAsciiLetter(token[i + 1]);
            dots += token[i] == '.' && isBetween ? 1 : 0;
            slashes += token[i] == '/' && isBetween ? 1 : 0;
            if (token[i] == '(' && char.IsAsciiLetterOrDigit(token[i - 1]))
            {
                return true;
            }
        }

        return dots > 1 || slashes > 1;
    }
}
