using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Vietnamese persons by given names alone, which villages and seasons are called by, too.</summary>
internal static class GivenNames
{
    /// <summary>First syllables of many villages and wards.</summary>
    private static readonly string[] PlaceSyllables =
    [
        "tân",
        "phú",
        "hòa",
        "hoà",
        "an",
        "bình",
        "long",
        "vĩnh",
        "phước",
        "mỹ",
        "đông",
        "tây",
        "bắc",
        "nam",
        "trung",
        "thượng",
        "hạ",
        "thạnh",
        "đại",
        "quảng",
        "yên",
        "sơn",
        "tam",
        "lộc",
        "cẩm",
        "hải",
    ];

    /// <summary>Xuân Bắc, Công Phượng: two syllables that people are called, and that places seldom begin with.</summary>
    public static bool ArePair(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.VietnameseGiven)
        && text.Has(i + 1, TermTraits.VietnameseGiven)
        && !text[i].Is(TokenShape.AllUpper)
        && !text[i + 1].Is(TokenShape.AllUpper)
        && text[i + 1].Is(TokenShape.SpaceBefore)
        && !text.IsWordPair(i, i + 1)
        && text.TriggerAt(i).Length == 0
        && text.AnyNameAt(i).Length < 2
        && text.AnyNameAt(i + 1).Length == 0
        && !text.IsHyphen(i - 1)
        && !text.IsHyphen(i + 2)
        && !TokenNumbers.IsAny(text, i, PlaceSyllables)
        && !text.Has(i - 1, TermTraits.PlacePreposition);

    /// <summary>"Việt Đoàn, Tiên Du, Bắc Ninh": the smaller unit of an address stands before the larger one.</summary>
    public static bool StandsBeforePlace(AnalyzedText text, int end)
    {
        var next = end + 1;
        return text.IsMark(end, ',')
            && next < text.Count
            && (
                (text.AnyNameAt(next) is { Weak: false } known && text.IsPlace(known))
                || (
                    text.TriggerAt(next).Is(Triggers.PlaceHead)
                    && TokenNumbers.IsAny(text, next, "huyện", "quận", "thị", "tỉnh", "TP", "xã")
                )
            );
    }

    /// <summary>"đón Xuân", "Tết đến Xuân về".</summary>
    private static bool IsSeason(AnalyzedText text, int i) =>
        TokenNumbers.Is(text, i, "xuân") && TokenNumbers.IsAny(text, i - 1, "đón", "đến", "mừng", "vui", "chào", "mùa", "hội", "tết");

    /// <summary>"… rồi Thanh nói": one capitalised syllable that people are called, inside a sentence, with small words around.</summary>
    public static bool IsAlone(AnalyzedText text, int i) =>
        !text.CapitalIsForced(i)
        && !text[i].Is(TokenShape.AllUpper)
        && text.Has(i, TermTraits.VietnameseGiven)
        && text[i].Length > 1
        && !TokenNumbers.Is(text, i, "việt")
        && !IsSeason(text, i)
        && !TokenNumbers.IsAny(text, i, PlaceSyllables)
        && text.AnyNameAt(i).Length == 0
        && text.TriggerAt(i).Length == 0
        && !text.IsCapitalized(i + 1)
        && !text.IsCapitalized(i - 1)
        && !text.ContinuesWord(i)
        && !text.ContinuesWord(i + 1)
        && !text.IsHyphen(i - 1)
        && !text.IsHyphen(i + 1);
}
