using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>Finds who wrote a post, and when, among all that a program writes around it: ranks, badges, counts, quotations.</summary>
internal static class ThreadAuthors
{
    /// <summary>UTF-16 code units of a member's name; more is a sentence.</summary>
    private const int MaxName = 60;

    /// <summary>
    /// The element that names the author: a link whose address has the name in it, else the first that is marked as a name.
    /// </summary>
    public static IElement? ElementOf(IElement post)
    {
        IElement? marked = null;
        foreach (var element in post.GetDescendants().OfType<IElement>())
        {
            if (!ThreadMarks.IsAuthor(element) || NameOf(element) is not { } name)
            {
                continue;
            }

            if (
                element.GetAttribute("href") is { } address
                && TitleLetters.Of(Uri.UnescapeDataString(address)).Contains(name.Letters, StringComparison.Ordinal)
            )
            {
                return element;
            }

            marked ??= element;
        }

        return marked;
    }

    /// <summary>The name as the page writes it; null where it names nobody.</summary>
    public static string? Of(IElement post) =>
        post.GetAttribute("data-author") is { Length: > 0 and <= MaxName } named ? named.Trim()
        : ElementOf(post) is { } element ? NameOf(element)?.Name
        : null;

    /// <summary>The moment as the page writes it.</summary>
    public static string? MomentOf(IElement post) =>
        TimeOf(post) is not { } time ? null
        : DomText.Of(time) is { Length: > 0 and <= MaxName } shown ? shown
        : time.GetAttribute("datetime");

    public static IElement? TimeOf(IElement post) =>
        post.GetDescendants().OfType<IElement>().FirstOrDefault(element => element.LocalName == "time");

    private static (string Name, string Letters)? NameOf(IElement element) =>
        DomText.Of(element) is { Length: > 0 and <= MaxName } name && TitleLetters.Of(name) is { Length: > 1 } letters
            ? (name, letters)
            : null;
}
