using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>What a page of a forum says that it is, and who is named in it.</summary>
internal static class ThreadMarks
{
    private static readonly WordTable Table = WordTable.Load("thread-marks.tsv");
    private static readonly FrozenSet<string> Types = Table["type"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Generators = Table["generator"];
    private static readonly FrozenSet<string> Pages = Words("page");
    private static readonly FrozenSet<string> Authors = Words("author");
    private static readonly FrozenSet<string> Asides = Words("aside");
    private static readonly SearchValues<string> Paths = SearchValues.Create(Table["path"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the page declares itself a thread, or is made by a program for forums.</summary>
    public static bool AreOn(PageSurvey survey) =>
        survey.Types.Overlaps(Types) || IsMadeByForum(survey) || survey.Outermost.Any(element => HasWord(element, Pages));

    /// <summary>True for an element that names a member.</summary>
    public static bool IsAuthor(IElement element) =>
        element.GetAttribute("itemprop") is "author" or "creator"
        || HasWord(element, Authors)
        || (element.LocalName == "a" && element.GetAttribute("href") is { } href && href.AsSpan().ContainsAny(Paths));

    /// <summary>True for what a program puts under or over the words of a post.</summary>
    public static bool IsAside(IElement element) => HasWord(element, Asides);

    private static bool IsMadeByForum(PageSurvey survey) =>
        survey.Metas.Exists(meta =>
            meta.GetAttribute("name")?.Equals("generator", StringComparison.OrdinalIgnoreCase) == true
            && meta.GetAttribute("content") is { } made
            && Array.Exists(Generators, generator => made.StartsWith(generator, StringComparison.OrdinalIgnoreCase))
        );

    private static FrozenSet<string> Words(string kind) => Table[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whole names ("postername"), and names in their parts ("message-signature", "lastEdited").</summary>
    private static bool HasWord(IElement element, FrozenSet<string> words) =>
        HasWord(element.GetAttribute("class"), words) || HasWord(element.GetAttribute("id"), words);

    private static bool HasWord(string? names, FrozenSet<string> words)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 300)
        {
            return false;
        }

        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Contains(name) || Array.Exists(name.Split('-', '_'), words.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
