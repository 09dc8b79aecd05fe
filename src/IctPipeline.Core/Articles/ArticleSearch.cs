using IctPipeline.Reading.Model;
using IctPipeline.Shared;

namespace IctPipeline.Core.Articles;

/// <summary>
/// The words of an article as they are searched: in lower case without marks, each between two spaces (<see cref="FoldedText"/>), so that
/// <c>hoa binh</c>, <c>hòa bình</c> and <c>Hoà Bình</c> find the same, on accounts with and without a full-text index.
/// </summary>
/// <param name="Title">The title's words; empty where there is none.</param>
/// <param name="Text">
/// The words of title, lead and body; two spaces part the three. Of the first <see cref="LongestText"/> characters of lead and body.
/// </param>
public sealed record ArticleSearch(string Title, string Text)
{
    /// <summary>Characters of lead and body that are looked at: more than articles have, and far from an item's 2 MB.</summary>
    public const int LongestText = 100_000;

    /// <summary>What is searched of an article.</summary>
    public static ArticleSearch Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(content, WordsOf(content));
    }

    /// <param name="content">The article.</param>
    /// <param name="words">Its <see cref="WordsOf"/>.</param>
    internal static ArticleSearch Of(ArticleContent content, string words)
    {
        var title = FoldedText.Of(content.Title);
        return new ArticleSearch(title, title + words);
    }

    /// <summary>
    /// The words of lead and body as one text: whether a source sets its first paragraph apart makes no difference.
    /// </summary>
    internal static string WordsOf(ArticleContent content)
    {
        var lead = Start(content.Lead ?? "", LongestText);
        return FoldedText.Of(lead) + FoldedText.Of(Start(content.Body, LongestText - lead.Length));
    }

    private static string Start(string text, int length) => text.Length <= length ? text : text[..length];
}
