using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Auditing;

/// <summary>The contract's promise on mentions: <c>document[field].Substring(offset, length) == text</c>.</summary>
public static class MentionCheck
{
    /// <summary>The mentions that break it.</summary>
    public static IEnumerable<Mention> Lies(Article article) =>
        article.Entities.SelectMany(entity => entity.Mentions).Where(mention => !Holds(article, mention));

    private static bool Holds(Article article, Mention mention)
    {
        var text = mention.Field switch
        {
            "title" => article.Title,
            "lead" => article.Lead,
            "body" => article.Body,
            _ => null,
        };
        return text is not null
            && mention.Offset >= 0
            && mention.Length > 0
            && mention.Offset <= text.Length - mention.Length
            && text.AsSpan(mention.Offset, mention.Length).SequenceEqual(mention.Text);
    }
}
