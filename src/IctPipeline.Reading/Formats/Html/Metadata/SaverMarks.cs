using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// When a page was saved, as the program that saved it wrote into a comment: SingleFile and HTTrack at the beginning, the Wayback Machine
/// at the end. "2 hours ago" counts from then.
/// </summary>
internal static class SaverMarks
{
    /// <summary>UTF-16 code units at the beginning and at the end of a page in which such comments stand.</summary>
    private const int Searched = 4_096;

    /// <summary>UTF-16 code units behind the words in which the moment stands.</summary>
    private const int MaxBehind = 80;

    private static readonly string[] Marks = WordTable.Words("saver-marks.tsv");

    /// <returns>The moment as it is written; null where no comment tells it.</returns>
    public static string? Find(string html) =>
        In(html.AsSpan(0, Math.Min(html.Length, Searched))) ?? In(html.AsSpan(Math.Max(0, html.Length - Searched)));

    private static string? In(ReadOnlySpan<char> html)
    {
        for (var start = html.IndexOf("<!--"); start >= 0; start = html.IndexOf("<!--"))
        {
            html = html[(start + 4)..];
            var end = html.IndexOf("-->");
            var comment = end < 0 ? html : html[..end];
            foreach (var mark in Marks)
            {
                if (
                    comment.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    && Moment(comment[(at + mark.Length)..]) is { } moment
                )
                {
                    return moment;
                }
            }

            html = html[comment.Length..];
        }

        return null;
    }

    private static string? Moment(ReadOnlySpan<char> behind)
    {
        var text = behind[..Math.Min(behind.Length, MaxBehind)].Trim().ToString();
        // "HTTrack Website Copier/3.x [XR&CO'2014], Wed, 12 Jun …"
        text = text[(text.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim(' ', ',');
        return DateScanner.ReadValue(text, monthFirst: true) is { IsFull: true, Time: not null } ? text : null;
    }
}
