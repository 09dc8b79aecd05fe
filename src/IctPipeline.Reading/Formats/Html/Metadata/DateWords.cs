using AngleSharp.Dom;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>The words of an element that give a date, and what they say it is the date of.</summary>
internal static class DateWords
{
    private static readonly WordTable Table = WordTable.Load("date-words.tsv");

    public const int MaxLength = 120;

    private static readonly string[] Modified = Table["modified"];

    private static readonly string[] Published = Table["published"];

    private static readonly string[] Filed = Table["filed"];

    /// <summary>Its <c>datetime</c>, <c>content</c> or <c>title</c>, or its text; null where none of them can hold a date.</summary>
    public static string? Of(IElement element)
    {
        foreach (var name in new[] { "datetime", "content" })
        {
            if (element.GetAttribute(name)?.Trim() is { Length: > 0 and <= MaxLength } value && Digits(value) >= 3)
            {
                return value;
            }
        }

        // Text is what readers see, but "3 days ago" says when only with what stands behind it.
        var text = element.TextContent.Trim();
        if (text.Length is > 0 and <= MaxLength && Digits(text) >= 5)
        {
            return text;
        }

        foreach (var attribute in element.Attributes)
        {
            if (
                (attribute.Name is "title" or "data" || attribute.Name.StartsWith("data-", StringComparison.Ordinal))
                && attribute.Value.Length is >= 8 and <= MaxLength
                && Digits(attribute.Value) >= 5
            )
            {
                return attribute.Value;
            }
        }

        return text.Length is > 0 and <= MaxLength && Digits(text) > 0 ? text : null;
    }

    /// <summary>"Updated 4 May 2022, published 2 May 2022": which part is which.</summary>
    /// <param name="modified">What is known without the words.</param>
    public static (string? Published, string? Modified) Parts(string text, bool modified)
    {
        var (first, second) = (Find(text, Published), Find(text, Modified));
        if (first < 0 || second < 0 || first == second)
        {
            return modified || (second == 0 && first < 0) ? (null, text) : (text, null);
        }

        return first > second ? (text[first..], text[second..first]) : (text[first..second], text[second..]);
    }

    public static bool SayModified(ReadOnlySpan<char> text)
    {
        foreach (var word in Modified)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for "Posted on …", "Veröffentlicht am …" and the like.</summary>
    public static bool SayPublished(string text) => Find(text, Published) >= 0;

    /// <summary>True for the sentence that blogs put below an entry.</summary>
    public static bool SayFiled(string text) => Array.Exists(Filed, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static int Find(string text, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            first = at >= 0 && (first < 0 || at < first) && (at == 0 || !char.IsLetter(text[at - 1]) || word[0] > '\u2E7F') ? at : first;
        }

        return first;
    }

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);
}
