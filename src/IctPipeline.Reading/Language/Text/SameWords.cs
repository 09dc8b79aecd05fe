namespace IctPipeline.Reading.Language.Text;

/// <summary>Whether two lines say the same, apart from case and from the marks at their ends.</summary>
internal static class SameWords
{
    /// <summary>Marks and spaces at its ends by which two forms of the same words may differ.</summary>
    public const int MaxMarks = 24;

    public static bool In(string one, string other) => Math.Abs(one.Length - other.Length) <= MaxMarks && Bare(one) == Bare(other);

    /// <summary>Comparison form in lower case without marks at its ends.</summary>
    public static string Bare(string text) =>
        ComparisonForm.Of(text).ToLowerInvariant().Trim(' ', '.', '…', '"', '“', '”', '*', '-', '–', '[', ']', '(', ')');
}
