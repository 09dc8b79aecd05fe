using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Words that make a date the article's own day rather than one that it tells of.</summary>
internal static class OwnDayWords
{
    private static readonly WordTable Table = WordTable.Load("own-day-words.tsv");

    /// <summary>Right before the date.</summary>
    public static readonly string[] Before = Table["before"];

    public static readonly string[] DayWords = Table["day"];

    /// <summary>Longest first: what is quoted as the evidence's words.</summary>
    public static readonly string[] Spoken = Table["spoken"];
}
