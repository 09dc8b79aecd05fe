using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>Finds who wrote a post, and when, among all that a program writes around it: ranks, badges, counts, quotations.</summary>
internal static class ThreadAuthors
{
    /// <summary>UTF-16 code units of a member's name; more is a sentence.</summary>
    public const int MaxName = 60;

    /// <summary>
    /// In one walk: the author is named by a link whose address has the name in it, else by the first element that is marked as a name.
    /// </summary>
    public static ThreadHead Of(IElement post)
    {
        IElement? marked = null;
        IElement? linked = null;
        IElement? time = null;
        string? name = null;
        foreach (var element in post.GetDescendants().OfType<IElement>())
        {
            time ??= element.LocalName == "time" ? element : null;
            if (linked is null && ThreadMarks.IsAuthor(element) && NameOf(element) is { } found)
            {
                linked = IsAddressed(element, found.Letters) ? element : null;
                name = linked is not null || marked is null ? found.Name : name;
                marked ??= element;
            }

            if (linked is not null && time is not null)
            {
                break;
            }
        }

        var declared = post.GetAttribute("data-author") is { Length: > 0 and <= MaxName } told ? told.Trim() : null;
        return new ThreadHead(linked ?? marked, declared ?? name, time);
    }

    private static bool IsAddressed(IElement element, string letters) =>
        element.GetAttribute("href") is { } address
        && TitleLetters.Of(Uri.UnescapeDataString(address)).Contains(letters, StringComparison.Ordinal);

    private static (string Name, string Letters)? NameOf(IElement element) =>
        DomText.Of(element) is { Length: > 0 and <= MaxName } name && TitleLetters.Of(name) is { Length: > 1 } letters
            ? (name, letters)
            : null;
}
