using AngleSharp.Dom;
using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>The words of an element that give a date.</summary>
internal static class DateWords
{
    public const int MaxLength = 120;

    private const int MaxDates = 4;

    /// <summary>Digits of a year and a month.</summary>
    private const int MaxMonthDigits = 6;

    /// <summary>Its <c>datetime</c>, <c>content</c> or <c>title</c>, or its text; null where none of them can hold a date.</summary>
    public static string? Of(IElement element)
    {
        foreach (var name in new[] { "datetime", "content" })
        {
            if (element.GetAttribute(name)?.Trim() is { Length: > 0 and <= MaxLength } value && Digits(value) >= 3 && !IsBroken(value))
            {
                return value;
            }
        }

        // Text is what readers see, but "3 days ago" says when only with what stands behind it.
        var text = Text(element);
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

    /// <summary>
    /// True for a value of a program that went wrong, of which no more than a month can be read: "2016-12-2214824324510001".
    /// </summary>
    private static bool IsBroken(string value) =>
        Digits(value) > MaxMonthDigits && DateScanner.ReadValue(value, monthFirst: false) is { Year: not null, IsFull: false };

    /// <summary>
    /// The text on one line. Words of a date may have elements of their own without a space between them ("May", "24", "2018"), and so may
    /// words before a date: they are parted where more dates stand there then.
    /// </summary>
    public static string Text(IElement element)
    {
        var text = Fold(element.TextContent);
        if (element.ChildElementCount < 2 || text.Length > MaxLength)
        {
            return text;
        }

        var parted = Fold(string.Join(' ', element.GetDescendants().OfType<IText>().Select(part => part.Data)));
        return parted.Length > text.Length && FullDates(parted) > FullDates(text) ? parted : text;
    }

    private static int FullDates(string text)
    {
        var found = new List<FoundDate>(MaxDates);
        DateScanner.Scan(text, monthFirst: false, found, MaxDates);
        return found.Count(date => date.IsFull);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);
}
