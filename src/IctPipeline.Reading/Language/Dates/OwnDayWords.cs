namespace IctPipeline.Reading.Language.Dates;

/// <summary>Words that make a date the article's own day rather than one that it tells of.</summary>
internal static class OwnDayWords
{
    /// <summary>Right before the date.</summary>
    public static readonly string[] Before =
    [
        "hôm nay, ngày",
        "hôm nay ngày",
        "hôm nay",
        "hôm nay,",
        "sáng nay",
        "sáng nay,",
        "sáng nay, ngày",
        "chiều nay",
        "chiều nay,",
        "chiều nay, ngày",
        "tối nay",
        "tối nay,",
        "cùng ngày",
        "sáng",
        "chiều",
        "tối",
        "trưa",
        "hôm qua, ngày",
        "today,",
        "today",
    ];

    public static readonly string[] DayWords = ["sáng ngày", "chiều ngày", "ngày", "sáng", "chiều", "tối", "trưa"];

    /// <summary>Longest first: what is quoted as the evidence's words.</summary>
    public static readonly string[] Spoken =
    [
        "hôm nay, ngày",
        "hôm nay ngày",
        "sáng nay, ngày",
        "chiều nay, ngày",
        "hôm qua, ngày",
        "buổi chiều cùng ngày",
        "buổi sáng cùng ngày",
        "cùng ngày",
        "sáng ngày",
        "chiều ngày",
        "tối ngày",
        "ngày",
        "hôm nay",
        "sáng",
        "chiều",
        "tối",
    ];
}
