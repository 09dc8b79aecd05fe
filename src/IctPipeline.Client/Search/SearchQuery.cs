using System.Globalization;
using IctPipeline.Shared;

namespace IctPipeline.Client;

/// <summary>
/// What somebody typed into a search box: words that must all be there, <c>"a phrase"</c>, <c>pre*</c> for words that begin so, and
/// <c>-word</c> (or a phrase) that must not be there. Case and marks make no difference. Anything else is a sign between words.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Words and phrases that are looked at; the service limits the length of a query.</summary>
    public const int MostTerms = 16;

    private const int MostWordsOfTerm = 16;
    private const int LongestWord = 100;

    private SearchQuery(IReadOnlyList<SearchTerm> terms)
    {
        Terms = terms;
    }

    /// <summary>In the order in which they were typed.</summary>
    internal IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Whether no word was typed: nothing fits then.</summary>
    public bool IsEmpty => Terms.Count == 0;

    internal IEnumerable<SearchTerm> Wanted => Terms.Where(term => !term.IsExcluded);

    /// <summary>The same with every word open at its end.</summary>
    internal SearchQuery AsPrefixes() => new([.. Terms.Select(term => term.Words.Count == 1 ? term with { IsPrefix = true } : term)]);

    /// <summary>Reads any text; none is wrong.</summary>
    public static SearchQuery Parse(string? text)
    {
        var terms = new List<SearchTerm>();
        var rest = (text ?? "").AsSpan().Trim();
        while (!rest.IsEmpty && terms.Count < MostTerms)
        {
            var isExcluded = rest.Length > 1 && rest[0] == '-' && !char.IsWhiteSpace(rest[1]);
            rest = isExcluded ? rest[1..] : rest;
            var isQuoted = rest[0] == '"';
            rest = isQuoted ? rest[1..] : rest;
            var length = isQuoted ? LengthTo(rest, '"') : LengthOfRun(rest);
            var typed = rest[..length];
            rest = rest[length..];
            rest = isQuoted && !rest.IsEmpty ? rest[1..] : rest;
            var isPrefix = typed.EndsWith("*") || (isQuoted && rest.StartsWith("*"));
            if (WordsOf(typed) is { Count: > 0 } words)
            {
                terms.Add(new SearchTerm(words, isPrefix, isExcluded));
            }

            rest = rest.TrimStart();
        }

        return new SearchQuery(terms);
    }

    /// <summary>Whether it holds for a text.</summary>
    internal bool FitsIn(string text)
    {
        var folded = FoldedText.Of(text);
        return !IsEmpty && Terms.All(term => folded.Contains(term.Folded, StringComparison.Ordinal) != term.IsExcluded);
    }

    private static int LengthTo(ReadOnlySpan<char> text, char end) => text.IndexOf(end) is >= 0 and var at ? at : text.Length;

    private static int LengthOfRun(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '"')
            {
                return Math.Max(at, 1);
            }
        }

        return text.Length;
    }

    private static List<SearchWord> WordsOf(ReadOnlySpan<char> typed)
    {
        var words = new List<SearchWord>();
        var buffer = new char[typed.Length];
        for (var at = 0; words.Count < MostWordsOfTerm; )
        {
            var start = FoldedText.NextWord(typed, ref at, buffer, out var length);
            if (start < 0)
            {
                break;
            }

            var folded = new string(buffer, 0, Math.Min(length, LongestWord));
            words.Add(new SearchWord(folded, typed[start..at].ToString().Normalize().ToLower(CultureInfo.InvariantCulture)));
        }

        return words;
    }
}

/// <summary>One word or phrase of a query.</summary>
/// <param name="Words">One, or the words of a phrase: <c>TT&amp;TT</c> is a phrase, too.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="IsExcluded">It must not be there.</param>
internal sealed record SearchTerm(IReadOnlyList<SearchWord> Words, bool IsPrefix, bool IsExcluded)
{
    /// <summary>The place where it stands in a folded text: with a space at its ends, but for the open one of a prefix.</summary>
    public string Folded => $" {string.Join(' ', Words.Select(word => word.Folded))}{(IsPrefix ? "" : " ")}";
}

/// <param name="Folded">As it is searched.</param>
/// <param name="Typed">In lower case with the marks that were typed.</param>
internal sealed record SearchWord(string Folded, string Typed)
{
    public bool HasMarks => !string.Equals(Folded, Typed, StringComparison.Ordinal);
}
