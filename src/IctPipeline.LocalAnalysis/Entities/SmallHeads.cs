using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Heads of state bodies in small letters: <c>sở Y tế Nghệ An</c>, <c>công an huyện Đức Hòa</c>, <c>báo Dân Việt</c>. In small letters most
/// of them are words too (<c>bộ</c>, <c>ban</c>, <c>vụ</c>), so that what stands behind has to say that a body is meant.
/// </summary>
internal static class SmallHeads
{
    /// <summary>Bodies that are called by what they are busy with, in capitals: <c>cục Cảnh sát</c>.</summary>
    private static readonly string[] ByField =
    [
        "sở",
        "bộ",
        "cục",
        "chi",
        "tổng",
        "viện",
        "phòng",
        "đoàn",
        "ban",
        "ủy",
        "uỷ",
        "hội",
        "chánh",
        "thanh",
        "trung",
        "liên",
    ];

    /// <summary>Bodies that are called by their place.</summary>
    private static readonly string[] ByPlace = ["công", "tòa", "toà", "thanh", "ủy", "uỷ", "hội", "đảng", "huyện", "tỉnh"];

    private static readonly string[] Papers = ["báo", "đài", "tạp"];

    /// <summary>Whether the head in small letters at a token starts the name of a body.</summary>
    public static bool Count(AnalyzedText text, int i, TriggerMatch head)
    {
        var next = i + head.Length;
        if (!head.Is(Triggers.OrganizationHeadCapital) || next >= text.Count || text.StartsSentence(next))
        {
            return false;
        }

        if (TokenNumbers.IsAny(text, i, Papers) && text.IsCapitalized(next))
        {
            // "trình báo Công an" tells the police, "báo Nga" is any paper there.
            return !text.TriggerAt(next).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.PersonTitle)
                && text.IsCapitalized(next + 1)
                && text.AnyNameAt(next).Length != 1;
        }

        if (TokenNumbers.IsAny(text, i, ByField) && text.IsCapitalized(next))
        {
            return text.ContinuesWord(next + 1) && text.IsWordPair(next, next + 1) && text.TriggerAt(next).Length != 1;
        }

        if (head.Length < 2 || !TokenNumbers.IsAny(text, i, ByPlace))
        {
            return false;
        }

        var unit = text.TriggerAt(next);
        return unit.Is(Triggers.PlaceHead) && IsUnit(text, next) ? Named(text, next + unit.Length) : IsProvince(text, next);
    }

    /// <summary>"công an Hà Nội", but not "quân đội Mỹ".</summary>
    private static bool IsProvince(AnalyzedText text, int i) =>
        text.AnyNameAt(i) is { Length: > 1 } place
        && text.Lexicon[place.Entry] is { Category: EntityCategories.Location, Subcategory: not "CountryRegion" };

    private static bool IsUnit(AnalyzedText text, int i) =>
        TokenNumbers.IsAny(text, i, "tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành", "TP", "TX", "TT");

    private static bool Named(AnalyzedText text, int i)
    {
        var at = text.IsMark(i, '.') ? i + 1 : i;
        return at < text.Count && !text.StartsSentence(at) && (text.IsCapitalized(at) || text[at].IsNumber);
    }
}
