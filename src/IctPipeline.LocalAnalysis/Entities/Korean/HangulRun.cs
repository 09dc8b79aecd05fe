using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities.Korean;

/// <summary>Hangul without a space inside: a word with its particles. Each character is a token.</summary>
/// <param name="First">First token.</param>
/// <param name="Length">Characters, which are tokens.</param>
/// <param name="IsStart">Nothing is glued before it.</param>
internal readonly record struct HangulRun(int First, int Length, bool IsStart)
{
    public int End => First + Length;

    public ReadOnlySpan<char> In(AnalyzedText text) => text.Text.AsSpan(text[First].Start, Length);

    /// <summary>The runs of a text in order.</summary>
    public static List<HangulRun> Of(AnalyzedText text)
    {
        var runs = new List<HangulRun>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsHangul(text, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Count && IsHangul(text, end) && !text[end].Is(TokenShape.SpaceBefore))
            {
                end++;
            }

            runs.Add(new HangulRun(i, end - i, i == 0 || text[i].Is(TokenShape.SpaceBefore) || text[i - 1].IsMark));
            i = end - 1;
        }

        return runs;
    }

    /// <summary>The Hangul that is glued behind a token.</summary>
    public static ReadOnlySpan<char> RestOfWord(AnalyzedText text, int at)
    {
        var end = at;
        while (end < text.Count && IsHangul(text, end) && !text[end].Is(TokenShape.SpaceBefore))
        {
            end++;
        }

        return end == at ? [] : text.Text.AsSpan(text[at].Start, text[end - 1].End - text[at].Start);
    }

    private static bool IsHangul(AnalyzedText text, int i) =>
        text[i].Is(TokenShape.Ideograph) && CharacterClass.IsHangul(text.FirstCharacter(i));
}
