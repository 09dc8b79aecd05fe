using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Datelines in agency style at the very head of a text.</summary>
internal static partial class DatelinePrefix
{
    private const int MaxLength = 90;

    public static FoundDateline? Find(string text, string field, List<FoundDate> dates)
    {
        if (!MayOpen(text))
        {
            return null;
        }

        var head = text.Length > MaxLength ? text[..MaxLength] : text;
        var match = Western().Match(head);
        if (!match.Success)
        {
            return null;
        }

        var place = match.Groups["place"].Value.Trim(' ', ',');
        var date = dates.Count > 0 && dates[0].Start < match.Length ? dates[0] : (FoundDate?)null;
        if (date is null && !match.Groups["agency"].Success)
        {
            return null;
        }

        return new FoundDateline(
            new Dateline(place, date?.Day, date?.Month, date?.Year),
            date,
            match.Value.Trim(' ', '-', '–', '—'),
            field,
            0,
            DatePlace.AgencyDateline
        );
    }

    /// <summary>
    /// The agency and reporter that the head of a text names: "(서울=연합뉴스) 김민수 기자 =", "HANOI (Reuters) -", "(ICTnews) -", "TTO -".
    /// </summary>
    public static Byline? Credit(string text)
    {
        if (!MayOpen(text))
        {
            return null;
        }

        var head = text.Length > MaxLength ? text[..MaxLength] : text;
        var korean = Korean().Match(head);
        if (korean.Success)
        {
            return new Byline(korean.Groups["author"].Success ? [korean.Groups["author"].Value] : [], korean.Groups["agency"].Value);
        }

        var western = Western().Match(head);
        return western.Groups["agency"].Success ? BylineReader.ReadOutlet(western.Groups["agency"].Value) : null;
    }

    /// <summary>A dash after a space or a parenthesis, or "(place=agency)": without one of them no pattern fits.</summary>
    private static bool MayOpen(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, MaxLength));
        return head.IndexOf(" -") >= 0
            || head.IndexOf(" –") >= 0
            || head.IndexOf(" —") >= 0
            || head.IndexOf(")-") >= 0
            || (head.IndexOf('=') >= 0 && head[0] is '(' or '[');
    }

    [GeneratedRegex(
        """
            ^(?<place>\p{Lu}[\p{L}.]*(?:[ ,]+\p{Lu}[\p{L}.]*){0,4}?)
            (?:
              ,?\s+(?:ngày\s+)?
              (?:
                \p{L}{3,9}\.?\s+\d{1,2}                    # March 22
                | \d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?         # 22/3, 22-3-2018
              )
              (?:,?\s+\d{4})?
            )?
            \s*(?:\((?<agency>[^()]{2,40})\))?
            \s*(?:--|-|–|—)\s
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Western();

    [GeneratedRegex(
        """
            ^[\[(]
            (?<place>\p{L}{2,10})=(?<agency>[\p{L}\d]{2,20})
            [\])]
            \s*(?:(?<author>\p{L}{2,5})\s*기자)?           # "기자": reporter
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Korean();
}
