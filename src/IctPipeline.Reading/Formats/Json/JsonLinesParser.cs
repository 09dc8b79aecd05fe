using System.Text.Json;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>JSON Lines: an object a line, each an article. Lines that are none are passed over if others are.</summary>
internal sealed class JsonLinesParser : IArticleParser
{
    public string Format => ArticleFormats.JsonLines;

    public double Recognize(ParseContext context)
    {
        var head = context.Head;
        var end = head.IndexOf('\n');
        if (head.IsEmpty || head[0] != '{' || end < 0)
        {
            return 0;
        }

        var first = head[..end].TrimEnd();
        var rest = head[end..].TrimStart();
        return first[^1] == '}' && !rest.IsEmpty && rest[0] == '{' ? 0.985 : 0;
    }

    public IEnumerable<ParsedArticle> Parse(ParseContext context)
    {
        var number = 0;
        var found = 0;
        foreach (var line in context.Text.Split('\n'))
        {
            number++;
            context.Budget.Check();
            if (Read(line, $"[{number}]", context) is { } article)
            {
                if (++found > context.Options.MaxMembers)
                {
                    throw new ArticleRejectedException(
                        RejectionCodes.BudgetExceeded,
                        $"The file has more than the {context.Options.MaxMembers} lines that Reading:MaxMembers allows. Split it."
                    );
                }

                yield return article;
            }
        }

        if (found == 0)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "No line of the file is a JSON object with an article's text under articleBody, body, content, text or html."
            );
        }
    }

    private static ParsedArticle? Read(string line, string member, ParseContext context)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line, JsonMeta.Lenient);
            var value = JsonMeta.Read(document.RootElement);
            return JsonArticle.IsArticle(value) ? JsonArticle.Read(value, member, context) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
