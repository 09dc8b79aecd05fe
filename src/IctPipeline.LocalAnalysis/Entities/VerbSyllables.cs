namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>First syllables of Vietnamese words that are verbs as often as parts of names.</summary>
internal static class VerbSyllables
{
    private static readonly string[] Syllables =
    [
        "đầu",
        "phát",
        "quản",
        "hợp",
        "phối",
        "bảo",
        "điều",
        "xây",
        "sản",
        "nghiên",
        "đào",
        "kiểm",
        "thông",
        "ứng",
        "chỉ",
        "xúc",
        "khám",
        "thanh",
        "tổng",
        "đo",
        "chăm",
        "thi",
        "khen",
        "sáng",
        "đổi",
        "phòng",
        "số",
        "mạng",
        "quận",
        "huyện",
        "tỉnh",
        "thành",
        "phường",
        "xã",
        "thị",
        "chuyển",
        "chuyên",
        "cơ",
        "nhà",
        "luật",
        "bác",
        "học",
        "sinh",
        "trẻ",
        "nông",
        "dân",
        "dữ",
        "chính",
        "kế",
        "lao",
        "tài",
        "chống",
        "hải",
        "thuế",
        "nội",
    ];

    /// <summary>
    /// Work that a body is called by with what it is done to: <c>Cục Quản lý thị trường</c>, <c>Viện Nghiên cứu phát triển</c>.
    /// </summary>
    private static readonly string[][] Work =
    [
        ["quản", "lý"],
        ["nghiên", "cứu"],
        ["đầu", "tư"],
        ["phát", "triển"],
        ["hỗ", "trợ"],
        ["bảo", "vệ"],
        ["bảo", "tồn"],
        ["kiểm", "soát"],
        ["phòng", "chống"],
        ["ứng", "dụng"],
        ["xúc", "tiến"],
        ["thi", "hành"],
    ];

    public static bool StartAt(AnalyzedText text, int i) => TokenNumbers.IsAny(text, i, Syllables);

    /// <summary>Whether the capitalised word before a token names work, whose object the token begins.</summary>
    public static bool NeedObject(AnalyzedText text, int i) =>
        text.IsCapitalized(i - 2)
        && Array.Exists(Work, word => TokenNumbers.Is(text, i - 2, word[0]) && TokenNumbers.Is(text, i - 1, word[1]));
}
