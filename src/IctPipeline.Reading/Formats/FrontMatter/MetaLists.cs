using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Categories and tags, in the ways that people write lists.</summary>
internal static class MetaLists
{
    /// <summary>The singular key names one category, spaces and all ("M090 MobiFone"), unless it is given a list.</summary>
    public static IEnumerable<string> Category(MetaValue value) => value.Text is { } text ? Clean([text]) : Clean(value.Scalars());

    /// <summary>A list, a comma string, or a space string as Jekyll reads it.</summary>
    public static IEnumerable<string> Split(MetaValue value)
    {
        if (value.Text is not { } text)
        {
            return Clean(value.Scalars());
        }

        text = text.Trim('[', ']');
        if (text.AsSpan().IndexOfAny(',', ';', '，') >= 0)
        {
            return Clean(text.Split([',', ';', '，']));
        }

        return IsPhrase(text) ? Clean([text]) : Clean(text.Split(' '));
    }

    /// <summary>
    /// A Vietnamese word spans several syllables, so words with its marks are one tag ("an ninh mạng"), as are names in capitals.
    /// </summary>
    private static bool IsPhrase(string text) =>
        text.AsSpan().IndexOf(' ') > 0
        && !text.Contains('#', StringComparison.Ordinal)
        && (
            text.Any(VietnameseLetters.IsMarked)
            || Array.TrueForAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => char.IsUpper(word[0]))
        );

    private static IEnumerable<string> Clean(IEnumerable<string> items) =>
        items.Select(item => item.Trim().Trim('"', '\'').Trim()).Where(item => item.Length > 0);
}
