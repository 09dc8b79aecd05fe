namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Tells numbers that are part of a Vietnamese place's name from those that count.</summary>
internal static class PlaceNumbers
{
    /// <summary>Heads behind which a number is a name.</summary>
    private static readonly string[] Numbered =
        "quận phường q p thôn ấp tổ xóm khu khóm kiệt hẻm ngõ ngách đội cầu đường lộ cảng buôn làng đồn lô tiểu".Split(' ');

    /// <summary>"phường 10" is a place, "thôn 400 hộ" is not.</summary>
    public static bool TakesNumber(AnalyzedText text, int first, int number)
    {
        if (text[number].Length > 5 || IsCounted(text, number))
        {
            return false;
        }

        if (TokenNumbers.IsAny(text, first, "số"))
        {
            return text.IsCapitalized(number + 1);
        }

        var head = number > first && !text[number - 1].IsWord ? number - 2 : number - 1;
        return text[number].Length <= 4 && (TokenNumbers.IsAny(text, first, Numbered) || TokenNumbers.IsAny(text, head, "lộ", "phố", "số"));
    }

    /// <summary>"xã Gia Tân 2, huyện …": what is counted would follow.</summary>
    public static bool IsLast(AnalyzedText text, int number) =>
        number + 1 >= text.Count
        || text.StartsSentence(number + 1)
        || text.IsMark(number + 1, ',')
        || text.IsMark(number + 1, ')')
        || TokenNumbers.IsAny(text, number + 1, "thuộc", "nối");

    public static bool IsCounted(AnalyzedText text, int number) =>
        text.IsMark(number + 1, '/')
        || text.IsMark(number + 1, '%')
        || (text.Lexicon.UnitAt(text.Tokens, number + 1, out _) is not null && !text.IsMark(number + 1, ','));
}
