using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Lines that say what kind of text follows, as releases have them over their title.</summary>
internal static class ReleaseLabels
{
    private static readonly WordTable Table = WordTable.Load("release-labels.tsv");
    private static readonly FrozenSet<string> Labels = Keys("label");
    private static readonly FrozenSet<string> Contents = Keys("contents");

    public static bool Contains(string line) => Labels.Contains(Key(line));

    /// <summary>True for the word over a list of chapters, which is in large letters and no title.</summary>
    public static bool IsOverContents(string line) => Contents.Contains(Key(line));

    private static FrozenSet<string> Keys(string kind) => Table[kind].Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static string Key(string text) => string.Concat(text.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
