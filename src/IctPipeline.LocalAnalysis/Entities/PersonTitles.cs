using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Titles that stand before persons.</summary>
internal static class PersonTitles
{
    private const int LongestTitle = 5;

    /// <summary>True where a title ends just before a token.</summary>
    public static bool EndsAt(AnalyzedText text, int end)
    {
        var at = text.IsMark(end - 1, '.') ? end - 1 : end;
        for (var length = 1; length <= LongestTitle && length <= at; length++)
        {
            var match = text.TriggerAt(at - length);
            if (match.Length == length && match.Is(text.IsVietnamese ? Triggers.PersonTitle : Triggers.EnglishTitle))
            {
                return true;
            }
        }

        return false;
    }
}
