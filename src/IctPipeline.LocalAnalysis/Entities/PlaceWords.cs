using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Words inside names of places: streets, parks and museums are called after things and events (<c>Công viên Phần mềm</c>,
/// <c>đường Giải phóng</c>, <c>Bảo tàng Dân tộc học</c>), whose second syllable is small.
/// </summary>
internal static class PlaceWords
{
    private const Triggers Others =
        Triggers.PersonTitle | Triggers.PlaceHead | Triggers.OrganizationHead | Triggers.EventHead | Triggers.ProductHead;

    /// <summary>First syllables of units of administration, which are called by names alone.</summary>
    private static readonly string[] Administrative =
    [
        "tỉnh",
        "huyện",
        "xã",
        "phường",
        "quận",
        "thôn",
        "ấp",
        "bản",
        "làng",
        "tp",
        "thị",
        "thành",
    ];

    /// <summary>Whether the name that <paramref name="first"/> is the head of goes on over the small syllable.</summary>
    public static bool GoesOn(AnalyzedText text, int first, int at)
    {
        if (
            !text.IsWord(at)
            || text.IsCapitalized(at)
            || text.StartsSentence(at)
            || !text.ContinuesWord(at)
            || text.Has(at, TermTraits.VietnameseStop)
            || text.TriggerAt(at).Is(Others)
            || TokenNumbers.IsAny(text, first, Administrative)
        )
        {
            return false;
        }

        if (!text.IsCapitalized(at - 1))
        {
            // Dân tộc học
            return text.IsCapitalized(at - 2)
                && text.ContinuesWord(at - 1)
                && text.Lexicon.Dictionary.Contains(text.Tokens.AsSpan(at - 2, 3));
        }

        // Chứng tích Chiến tranh; "chợ Vinh dự kiến mở" has another word behind.
        return text.IsWordPair(at - 1, at)
            ? !(text.IsWord(at + 1) && !text.IsCapitalized(at + 1) && text.IsWordPair(at, at + 1))
            : text.IsCapitalized(at + 1) && !text.StartsSentence(at + 1);
    }
}
