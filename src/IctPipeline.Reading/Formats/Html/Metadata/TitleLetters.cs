namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Titles and names as they are compared: letters and digits alone, in lower case.</summary>
internal static class TitleLetters
{
    /// <summary>UTF-16 code units that are compared on the stack.</summary>
    private const int Short = 256;

    public static string Of(string text)
    {
        var letters = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = c;
            }
        }

        return new string(letters[..length]).ToLowerInvariant();
    }
}
