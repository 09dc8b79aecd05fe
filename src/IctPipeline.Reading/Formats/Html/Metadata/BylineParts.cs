using AngleSharp.Dom;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Reads names out of an element that holds a byline, text by text: "By", "Jane Doe", "Staff Writer", "May 3".</summary>
internal static class BylineParts
{
    private static readonly WordTable Table = WordTable.Load("byline-parts.tsv");

    private const int MaxLength = 100;
    private const int MaxParts = 14;

    /// <summary>UTF-16 code units within which a line says that it is a byline.</summary>
    private const int MaxOpening = 24;

    private const int MaxInstitution = 48;

    /// <summary>Words of one name that stand in elements of their own.</summary>
    private const int MaxWords = 4;

    private static readonly string[] BeforeDates = Table["before-date"];

    private static readonly string[] Behind = Table["behind"];

    /// <summary>What parts a line's names, days and reading times.</summary>
    public static readonly char[] Bars = ['|', '•', '·'];

    private static readonly string[] GivenNames = Table["given"];

    private static readonly string[] Conjunctions = Table["conjunction"];

    private static readonly string[] Openings = [.. Table["opening"], .. BylineOpenings.OfPages];

    /// <summary>What opens a byline in the text, or below it.</summary>
    public static readonly string[] Written = Table["written"];

    /// <summary>What stands alone above or before a name.</summary>
    private static readonly string[] Labels =
    [
        .. Openings.Concat(Written).Select(opening => opening.TrimEnd(' ', ':')),
        .. Table["heading"],
    ];

    /// <param name="sure">True where the mark-up says that a name stands there, so that one word is enough.</param>
    /// <param name="known">Names that metadata give; they need not look like names either.</param>
    public static List<string> Names(IElement element, bool sure, IReadOnlySet<string>? known = null)
    {
        if (element.GetAttribute("content") is { Length: > 1 } content)
        {
            return Accept(content, sure, known);
        }

        var parts = Parts(element).Take(MaxParts).ToList();
        var split =
            parts.Count is > 1 and <= MaxWords
            && parts.TrueForAll(part => char.IsUpper(part[0]) && !part.Contains(' ', StringComparison.Ordinal));
        if (sure && split && !element.TextContent.Contains(',', StringComparison.Ordinal))
        {
            // A given name and a family name with elements of their own.
            return Accept(
                string.Join(
                    ' ',
                    parts.Where(part =>
                        !parts.Exists(whole => whole.Length > part.Length && whole.Contains(part, StringComparison.Ordinal))
                    )
                ),
                sure,
                known
            );
        }

        return First(parts.Select(part => Accept(part, sure, known)));
    }

    /// <summary>"Top story | Published 5 hours ago | Written by Jane Doe": the names behind an opening further on in a line.</summary>
    public static List<string> Further(IElement element)
    {
        var texts = Words(element).SelectMany(text => text.Split(Bars)).Select(text => text.Trim()).Where(text => text.Length > 1);
        var before = "";
        var behind = new List<string>();
        foreach (var text in texts.Take(MaxParts))
        {
            if (behind.Count > 0)
            {
                behind.Add(text);
            }
            else if (before.Length > 0 && (IsOpening(text) || OpensByline(text)) && !BylineOthers.EndIn($"{before} {text}"))
            {
                behind.Add(IsOpening(text) ? "" : text);
            }

            before = text;
        }

        return First(behind.SkipWhile(text => text.Length == 0).Select(text => Accept(text, sure: false, known: null)).Take(MaxParts));
    }

    /// <summary>Names that follow each other, from the first on.</summary>
    private static List<string> First(IEnumerable<List<string>> found)
    {
        var names = new List<string>();
        foreach (var one in found)
        {
            if (one.Count == 0 && names.Count > 0)
            {
                break;
            }

            names.AddRange(one);
        }

        return names;
    }

    private static IEnumerable<string> Words(IElement element) =>
        element
            .GetDescendants()
            .OfType<IText>()
            .Where(text => text.ParentElement is not { LocalName: "script" or "style" })
            .Select(text => string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0);

    /// <summary>The texts that may be names; those behind "Reviewed by" are left out, up to the next "Written by".</summary>
    private static IEnumerable<string> Parts(IElement element)
    {
        var ofOthers = false;
        string? given = null;
        foreach (var text in element.GetDescendants().OfType<IText>())
        {
            var part = string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Trim(',', '|', '•', '·', '-', '–', '/', ' ', ':');
            ofOthers = BylineOthers.EndIn(part) || (ofOthers && !BylineOpenings.Is(part));
            if (
                part.Length >= 2
                && !ofOthers
                && !BylineOpenings.Is(part)
                && !Array.Exists(Conjunctions, word => word.Equals(part, StringComparison.OrdinalIgnoreCase))
                && text.ParentElement is not { LocalName: "script" or "style" }
                && !IsCategory(text, element)
            )
            {
                // A given name and a family name may have elements of their own, as journals have it.
                if (given is null && IsGiven(text.ParentElement))
                {
                    given = part;
                    continue;
                }

                yield return given is null || part.Contains(given, StringComparison.Ordinal) ? part
                : given.Contains(part, StringComparison.Ordinal) ? given
                : $"{given} {part}";
                given = null;
            }
        }

        if (given is not null)
        {
            yield return given;
        }
    }

    private static bool IsGiven(IElement? element) =>
        element?.GetAttribute("itemprop") is "givenName"
        || (element?.ClassName is { } names && Array.Exists(GivenNames, word => names.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The section that a story stands in, beside its author.</summary>
    private static bool IsCategory(IText text, IElement line)
    {
        for (var around = text.ParentElement; around is not null; around = ReferenceEquals(around, line) ? null : around.ParentElement)
        {
            if (
                around.ClassName?.Contains("categor", StringComparison.OrdinalIgnoreCase) == true
                || around.GetAttribute("rel")?.Contains("category", StringComparison.OrdinalIgnoreCase) == true
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The agency or desk that the element names, and nobody else; null where there is none.</summary>
    public static string? Institution(IElement element)
    {
        if (Parts(element).FirstOrDefault() is not { Length: <= MaxInstitution } text)
        {
            return null;
        }

        text = BylineOpenings.Without(WithoutDate(text));
        return NameKinds.Of(text, site: null) == NameKind.Institution ? text : null;
    }

    /// <summary>"By" may stand in an element of its own, without a space behind it.</summary>
    public static bool OpensByline(IElement element) =>
        OpensByline(element.TextContent.TrimStart())
        || (
            element.ChildElementCount > 0
            && Texts(element).ToList() is [var first, ..] texts
            && (
                Array.Exists(Openings, opening => first.Equals(opening.Trim(), StringComparison.OrdinalIgnoreCase))
                || (texts.Count > 1 && first.AsSpan().ContainsAnyInRange('0', '9') && OpensByline(texts[1]))
            )
        );

    /// <summary>The first texts that say something: "03/01/2017", "by Jane Doe, Office".</summary>
    private static IEnumerable<string> Texts(IElement element) =>
        element.GetDescendants().OfType<IText>().Select(text => text.Data.Trim()).Where(text => text.Length > 0).Take(2);

    public static bool OpensByline(string text)
    {
        // "By" and the name may be parted by any white space.
        var start = string.Concat(text.Take(MaxOpening).Select(c => char.IsWhiteSpace(c) ? ' ' : c));
        var plain = start.Replace(": ", " ", StringComparison.Ordinal);
        return Array.Exists(
            Openings,
            opening =>
                start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                || plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>The names in a line that opens like a byline.</summary>
    public static List<string> InLine(string line) => OpensByline(line) ? Accept(line, sure: false, known: null) : [];

    /// <summary>True for "Written by" and nothing else: the name stands in the element behind it.</summary>
    public static bool IsOpening(string text) =>
        text.Length <= MaxOpening
        && text.Trim().TrimEnd(':').TrimEnd() is { Length: > 1 } words
        && Array.Exists(Labels, label => label.Equals(words, StringComparison.OrdinalIgnoreCase));

    private static List<string> Accept(string text, bool sure, IReadOnlySet<string>? known)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        if (known?.Contains(text) == true)
        {
            return [text];
        }

        // "Jane Doe | Published 3 May", "Politics · Jane Doe": a part that looks like a name, or else the first.
        if (text.AsSpan().IndexOfAny(Bars) > 0)
        {
            var parts = text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Accept(part, sure, known))
                .ToList();
            return parts.Find(names => names.Exists(name => name.Contains(' ', StringComparison.Ordinal))) ?? parts.FirstOrDefault() ?? [];
        }

        // "Jane Doe is an editor at …", "Jane Doe for Mail Online", "Jane Doe May 3, 2018": what stands behind is not the name.
        var end = Behind.Select(words => text.IndexOf(words, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        // "Jane Doe (Washington)"
        end = end < 0 && text.EndsWith(')') ? text.IndexOf(" (", StringComparison.Ordinal) : end;
        text = WithoutDate(MetaAuthors.WithoutEmail(end > 2 ? text[..end] : text));
        var names = BylineReader.ReadDeclared(text).Authors;
        // "Jane Doe and John Roe, Nairobi": what stands behind names may be a place, what stands before one is something else.
        return names.Count > 0 && BylineNames.IsName(names[0], sure) ? names.Where(name => BylineNames.IsName(name, sure)).ToList() : [];
    }

    /// <summary>What stands before a day.</summary>
    public static string WithoutDate(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return text;
        }

        var dates = new List<FoundDate>(1);
        DateScanner.Scan(text, monthFirst: false, dates, 1);
        text = dates.Count == 0 ? text : text[..dates[0].Start].TrimEnd(',', '-', '–', ' ', '(');
        // "Jane Doe on Thursday, May 13 @ 10:02": programs for portals leave the year out.
        text = text[..BeforeDates.Select(word => OfWeekday(text, word)).Where(at => at > 0).DefaultIfEmpty(text.Length).Min()];
        var before = Array.Find(BeforeDates, word => text.EndsWith(word, StringComparison.Ordinal));
        return before is null ? text : text[..^before.Length];
    }

    private static int OfWeekday(string text, string word) =>
        text.IndexOf(word + " ", StringComparison.Ordinal) is > 0 and var at && Weekdays.Open(text.AsSpan(at + word.Length + 1)) ? at : 0;
}
