using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Where the name of a Vietnamese place ends behind its head.</summary>
internal static class PlaceNameEnd
{
    private const int LongestName = 6;
    private const int LongestRoad = 10;

    /// <summary>Parts of an address that go on with a street: <c>kiệt 26 đường Lê Hữu Trác</c>.</summary>
    public static readonly string[] AddressParts = ["kiệt", "hẻm", "ngõ", "ngách", "số"];

    /// <summary>Heads of what runs from one place to another.</summary>
    private static readonly string[] Roads = ["tuyến", "metro", "cao", "đường", "quốc"];

    /// <summary>The token behind the name that starts at <paramref name="start"/>, and its entry of the lexicon, or -1.</summary>
    public static int Find(AnalyzedText text, SpanSet spans, int first, int start, out int entry)
    {
        entry = -1;
        var end = start;
        var isRoad = TokenNumbers.IsAny(text, first, Roads) && !IsStreet(text, first, start);
        while (end < text.Count && end - start < (isRoad ? LongestRoad : LongestName) && !text.StartsSentence(end) && spans.IsFree(end))
        {
            var known = text.AnyNameAt(end);
            if (
                end == start
                && text.IsPlace(known)
                && text.IsCapitalized(end)
                && !(known.Length == 1 && PlaceWords.GoesOn(text, first, end + 1))
                && !(text.IsCapitalized(end + known.Length) && !text.StartsSentence(end + known.Length) && known.Length < 2)
            )
            {
                if (isRoad && text.IsHyphen(end + known.Length))
                {
                    // cao tốc Hà Nội - Hải Phòng
                    end += known.Length;
                    continue;
                }

                entry = known.Entry;
                return end + known.Length;
            }

            if (DatedNames.EndAt(text, end) is > 0 and var day)
            {
                return day;
            }

            if (text[end].IsNumber || text[end].Is(TokenShape.HasDigit))
            {
                var isName =
                    end > start
                        ? text[end].Length <= 2
                            && text[end - 1].IsWord
                            && (!text[end - 1].Is(TokenShape.Accented) || PlaceNumbers.IsLast(text, end))
                            && !PlaceNumbers.IsCounted(text, end)
                        : PlaceNumbers.TakesNumber(text, first, start);
                if (
                    !isName
                    || !TokenNumbers.IsAny(text, first, AddressParts)
                    || !text.IsCapitalized(end + 1)
                    || text.StartsSentence(end + 1)
                )
                {
                    return isName ? end + 1 : end;
                }

                // số 8B Lê Trực
                end++;
                continue;
            }

            if (text.IsHyphen(end) && end > start && text.IsCapitalized(end + 1) && !text.StartsSentence(end + 1))
            {
                if (text.IsMark(end + 2, ':'))
                {
                    // đường Nguyễn Văn Linh - Ảnh: …
                    break;
                }

                // Bến Thành - Suối Tiên is one line, Nội Bài - Lào Cai one road.
                if (!isRoad && !LeadsToPlace(text, first, end + 1) && text[end].Is(TokenShape.SpaceBefore))
                {
                    break;
                }

                end++;
                continue;
            }

            if (
                end > start
                && text.Has(end, TermTraits.NameParticle)
                && !text[end].Is(TokenShape.Accented)
                && !text.IsCapitalized(end)
                && text.IsCapitalized(end + 1)
                && !text.StartsSentence(end + 1)
            )
            {
                // sân bay Charles de Gaulle
                end++;
                continue;
            }

            if (
                end > start
                && text.IsMark(end, '.')
                && !text[end].Is(TokenShape.SpaceBefore)
                && text.IsWord(end + 1)
                && !text[end + 1].Is(TokenShape.SpaceBefore)
            )
            {
                // siêu thị Co.opmart
                end += 2;
                continue;
            }

            if (end > start && PlaceWords.GoesOn(text, first, end))
            {
                end++;
                continue;
            }

            if (!text.IsCapitalized(end) || (end > start && EndsBefore(text, end, known)))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool EndsBefore(AnalyzedText text, int at, NameMatch known) =>
        (known.Length > 1 && !known.Weak && text.Lexicon[known.Entry].Category != EntityCategories.Location)
        || (
            text.TriggerAt(at) is { Length: > 1 } trigger
            && trigger.Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.PersonTitle)
        );

    /// <summary>đường Nhật Tân - Nội Bài</summary>
    private static bool LeadsToPlace(AnalyzedText text, int first, int next) =>
        TokenNumbers.IsAny(text, first, Roads) && text.AnyNameAt(next) is { Weak: false } known && text.IsPlace(known);

    /// <summary>"góc đường Lê Lợi - Nguyễn Huệ" are two streets, "đường Hà Nội - Lạng Sơn" is one road.</summary>
    private static bool IsStreet(AnalyzedText text, int first, int start) =>
        start == first + 1 && TokenNumbers.Is(text, first, "đường") && text.AnyNameAt(start) is not { Length: > 0, Weak: false };
}
