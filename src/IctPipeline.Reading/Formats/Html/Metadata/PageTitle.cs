using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Chooses a page's title among its headings, its title element and its metadata.</summary>
internal static class PageTitle
{
    /// <summary>UTF-16 code units; what is longer is no title.</summary>
    internal const int MaxLength = 400;

    /// <summary>A shorter one could be the end of another title by chance.</summary>
    private const int ShortTitle = 12;

    /// <summary>A word that says something about a title has this many letters.</summary>
    private const int TellingWord = 4;

    /// <summary>Share of the words of both that one of several headings has in common with a title.</summary>
    private const double MostlyAlike = 0.5;

    /// <summary>UTF-16 code units of a title that may be cut short.</summary>
    private const int CutTitle = 80;

    /// <summary>Words at the beginning that two titles of one article have in common at least.</summary>
    private const int SameStart = 4;

    /// <summary>Texts of a heading that are looked at.</summary>
    private const int MaxTexts = 20;

    /// <summary>UTF-16 code units of a first paragraph.</summary>
    private const int Opening = 100;

    /// <param name="headline">As JSON-LD has it.</param>
    /// <param name="titles">As meta tags have it, best first.</param>
    public static string? Choose(PageSurvey survey, string? headline, IReadOnlyList<string> titles, SiteNames site)
    {
        var named = titles
            .Prepend(headline)
            .Append(survey.Title)
            .Select(CleanDeclared)
            .OfType<string>()
            .Where(title => title.Length <= MaxLength)
            .ToList();
        var declared = named.Select(site.Without).Where(title => !site.Is(title)).Distinct(StringComparer.Ordinal).ToList();
        var headings = survey
            .Headings.Select(heading => new Heading(heading, site.WithoutName(CleanHeading(heading, declared))))
            .Where(heading => heading.Text.Length is > 3 and < MaxLength && !site.Is(heading.Text))
            .ToList();
        if (Agreed(headline, titles, survey.Title, headings) is { } agreed)
        {
            return site.Without(agreed);
        }

        if (Exact(headings, declared, named) is { } exact)
        {
            return exact;
        }

        var main = headings.Where(heading => heading.IsMain).ToList();
        if (declared.Count == 0)
        {
            // Pages of a site that has the page's name: its own words are the title, unless they are many.
            return named.Count == 0 ? headings.Find(heading => !Notices.Is(heading.Text))?.Text ?? CleanDeclared(survey.Title)
                : main.Count == 1 ? headings[0].Text
                : Headline(survey, site) ?? named[0];
        }

        // Titles for sharing are often written anew: the headline that readers see is the page's own.
        var least = main.DistinctBy(heading => heading.Text).Count() > 1 ? MostlyAlike : 0;
        return main.Where(heading => declared.Exists(other => IsAlike(heading.Text, other) && Likeness(heading.Text, other) >= least))
                .MaxBy(heading => declared.Max(other => Likeness(heading.Text, other)))
                ?.Text
            ?? ShownTitle.Find(survey, declared[0])
            ?? Whole(declared);
    }

    /// <summary>JSON-LD cuts long titles behind a word, since search engines ask for no more than 110 letters.</summary>
    private static string Whole(List<string> declared) =>
        declared.Find(other =>
            declared[0].Length >= CutTitle
            && other.Length > declared[0].Length + 1
            && other.StartsWith(declared[0], StringComparison.OrdinalIgnoreCase)
            && char.IsLetterOrDigit(other[declared[0].Length..].TrimStart()[0])
        ) ?? declared[0];

    /// <summary>The only heading above the text that is not the site's name, or the only one of them that is named as a headline.</summary>
    private static string? Headline(PageSurvey survey, SiteNames site)
    {
        var found = survey
            .Nodes.TakeWhile(node => node.OwnText < Opening || node.OwnLinks * 2 > node.OwnText)
            .Where(node => node.Element.LocalName is "h1" or "h2" or "h3" && ((node.Role | node.Around) & NodeRole.Furniture) == 0)
            .Select(node => (node.Role, Text: CleanHeading(node.Element, [])))
            .Where(heading => heading.Text.Length is > 3 and < MaxLength && !site.Is(heading.Text) && !Notices.Is(heading.Text))
            .ToList();
        found = found.Count > 1 ? found.FindAll(heading => (heading.Role & NodeRole.Title) != 0) : found;
        return found.Count == 1 ? found[0].Text : null;
    }

    /// <summary>True where a heading says what the title says.</summary>
    public static bool Means(string heading, string title) => Clean(heading) is { Length: > 3 } clean && Within(clean, title);

    /// <summary>True where a headline is that of the page, whatever the site adds or changes.</summary>
    public static bool IsAbout(string headline, string title) =>
        Clean(headline) is not { } clean || Clean(title) is not { } other || Within(clean, other) || IsAlike(clean, other);

    /// <summary>
    /// What JSON-LD, the title for sharing and the title element all say goes before a heading that says it without its first words: the
    /// line above the headline. One that says it in other words is what readers see, and stays.
    /// </summary>
    private static string? Agreed(string? headline, IReadOnlyList<string> titles, string? element, List<Heading> headings)
    {
        if (
            titles.Count == 0
            || CleanDeclared(headline) is not { Length: > ShortTitle } title
            || !IsSame(title, CleanDeclared(titles[0]) ?? "")
            || CleanDeclared(element)?.StartsWith(title, StringComparison.OrdinalIgnoreCase) != true
        )
        {
            return null;
        }

        return
            headings.Exists(heading =>
                heading.Text.Length < title.Length && title.EndsWith(heading.Text, StringComparison.OrdinalIgnoreCase)
            ) && !headings.Exists(heading => IsSame(heading.Text, title))
            ? title
            : null;
    }

    private static string? Exact(List<Heading> headings, List<string> declared, List<string> named)
    {
        var same = headings.Find(heading => declared.Exists(other => IsSame(heading.Text, other)));
        if (same is not null)
        {
            return same.Text;
        }

        var found =
            headings.Find(heading => declared.Exists(other => Covers(heading.Text, other)))
            ?? headings.Find(heading => heading.IsMain && named.Exists(title => IsSame(SiteNames.FirstPart(title), heading.Text)));
        return found is null ? null : WithoutNeighbours(found, declared);
    }

    /// <summary>
    /// A heading may hold the line above the title or another element's text; where the page declares the title without it, that goes.
    /// </summary>
    private static string WithoutNeighbours(Heading heading, List<string> declared)
    {
        var text = heading.Text;
        foreach (var title in declared.Where(title => title.Length > ShortTitle && title.Length < text.Length))
        {
            var before = text.Length - title.Length - 1;
            if (
                text.EndsWith(title, StringComparison.OrdinalIgnoreCase)
                && (IsMark(text[..(before + 1)]) || IsGlued(text[before], text[before + 1]) || heading.HasEdge(title, isEnd: true))
            )
            {
                return text[^title.Length..];
            }

            if (
                text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                && (IsGlued(text[title.Length - 1], text[title.Length]) || heading.HasEdge(title, isEnd: false))
            )
            {
                return text[..title.Length];
            }
        }

        return text;
    }

    /// <summary>A line above the headline that a mark parts from it; "The" before a title is part of it.</summary>
    private static bool IsMark(string before) => before.TrimEnd() is { Length: > 0 } words && !char.IsLetterOrDigit(words[^1]);

    /// <summary>A capital right behind a small letter: two elements without a space between them.</summary>
    private static bool IsGlued(char left, char right) => char.IsLower(left) && char.IsUpper(right);

    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase)
        || (Math.Abs(one.Length - other.Length) < ShortTitle && Letters(one) == Letters(other));

    /// <summary>True where a heading makes up most of a title, or the title most of the heading.</summary>
    private static bool Covers(string heading, string title)
    {
        // Long titles are cut off with an ellipsis where they are shared.
        title = title.TrimEnd('…', '.', ' ');
        return heading.Length > 8
            && Within(heading, title)
            && Math.Min(heading.Length, title.Length) * 2 >= Math.Max(heading.Length, title.Length);
    }

    /// <summary>True where they share two telling words, or most of the heading's, or begin with the same words.</summary>
    private static bool IsAlike(string heading, string title)
    {
        var (same, own) = Shared(heading, title);
        return same >= 2 || same * 2 > own || Words(heading).Zip(Words(title), IsSame).Take(SameStart).Count(isSame => isSame) == SameStart;
    }

    private static double Likeness(string heading, string title)
    {
        var (same, own) = Shared(heading, title);
        return same == 0 ? 0 : (double)same / Math.Max(own, Telling(title).Count());
    }

    private static (int Same, int Own) Shared(string heading, string title)
    {
        var words = Telling(title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = Telling(heading).ToList();
        return (own.Count(words.Contains), own.Count);
    }

    private static IEnumerable<string> Telling(string text) => Words(text).Where(word => word.Length >= TellingWord);

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null).Select(word => word.Trim('.', ',', ':', ';', '!', '?', '"', '\'', '“', '”', '‘', '’', '(', ')'));

    /// <summary>True where a heading is the title, or what is left of it without the site's name.</summary>
    private static bool Within(string heading, string title) =>
        title.Contains(heading, StringComparison.OrdinalIgnoreCase)
        || (title.Length > 12 && heading.Contains(title, StringComparison.OrdinalIgnoreCase) && heading.Length < title.Length * 2);

    /// <summary>
    /// Without the marks of footnotes and anchors behind it, and without the line above the headline, unless the page's titles have
    /// it, too.
    /// </summary>
    private static string CleanHeading(IElement heading, List<string> declared)
    {
        var whole = Clean(DomText.Of(heading));
        var isWhole = heading.ChildElementCount == 0 || (whole is not null && declared.Exists(title => IsSame(whole, title)));
        var headline = isWhole ? whole : Clean(HeadingText.Of(heading));
        var text = headline?.TrimEnd('☆', '¶', '†', '§', ' ') ?? "";
        return text.EndsWith(" #", StringComparison.Ordinal) ? text[..^2].TrimEnd() : text;
    }

    /// <summary>Without the number of unread messages before it: "(4) Title".</summary>
    private static string? CleanDeclared(string? title)
    {
        var text = Clean(title);
        // A dash first stands behind the name of a site that has none.
        text = text is ['-' or '–' or '|' or '·', ' ', .. { Length: > 0 } rest] ? rest : text;
        var end = text is { Length: > 4 } && text[0] == '(' ? text.IndexOf(") ", StringComparison.Ordinal) : -1;
        return end is > 1 and < 5 && text.AsSpan(1, end - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? text![(end + 2)..] : text;
    }

    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = HtmlText.Decode(text).Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);
        return DomText.Fold(words) is { Length: > 0 } folded ? folded : null;
    }

    private static string Letters(string text) => TitleLetters.Of(text);

    private sealed record Heading(IElement Element, string Text)
    {
        public bool IsMain => Element.LocalName == "h1";

        /// <summary>True where one of the heading's elements begins or ends with a part of it.</summary>
        public bool HasEdge(string part, bool isEnd)
        {
            var texts = Element.GetDescendants().OfType<IText>().Take(MaxTexts).Select(text => text.Data).ToList();
            return Enumerable
                .Range(1, Math.Max(0, texts.Count - 1))
                .Any(at => IsSame(DomText.Fold(string.Concat(isEnd ? texts.Skip(at) : texts.Take(at))), part));
        }
    }
}
