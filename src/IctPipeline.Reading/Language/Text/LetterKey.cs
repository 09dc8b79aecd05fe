using System.Collections.Frozen;

namespace IctPipeline.Reading.Language.Text;

/// <summary>Words by their letters and digits alone: how they are written together, their case and their marks don't matter.</summary>
internal static class LetterKey
{
    public static string Of(string text) => string.Concat(text.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static FrozenSet<string> SetOf(IEnumerable<string> words) => words.Select(Of).ToFrozenSet(StringComparer.Ordinal);
}
