using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>The title in a document's information against what its first page says.</summary>
internal static class DeclaredTitle
{
    /// <summary>Paragraphs that a title may take up.</summary>
    private const int MaxParagraphs = 3;

    /// <summary>One to three paragraphs that say what the title does.</summary>
    public static (int Start, int Count) Find(string? title, List<string> texts)
    {
        if (title is null)
        {
            return (0, 0);
        }

        for (var start = 0; start < texts.Count; start++)
        {
            var text = "";
            for (var count = 1; count <= MaxParagraphs && start + count <= texts.Count; count++)
            {
                text += " " + texts[start + count - 1];
                if (text.Length > TitleLines.MaxLength * 2)
                {
                    break;
                }

                if (Key(text) == Key(title))
                {
                    return (start, count);
                }
            }
        }

        return (0, 0);
    }

    /// <summary>True for a text that begins with the title.</summary>
    public static bool Opens(string title, string text) => Key(text).StartsWith(Key(title), StringComparison.Ordinal);

    private static string Key(string text) => string.Concat(ComparisonForm.Of(text).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
