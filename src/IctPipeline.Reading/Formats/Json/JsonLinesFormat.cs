using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>JSON Lines: an object a line, each an article. A line that is none is refused as that line, and the others are read.</summary>
internal sealed class JsonLinesFormat : IArticleFormat<ParseContext>
{
    private const int SampleLines = 10;

    /// <summary>UTF-16 code units of the lines that are looked at.</summary>
    private const int SampleLength = 512 * 1024;

    public string Name => "jsonl";

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".jsonl", "application/x-ndjson"), new(".ndjson", "application/x-ndjson")];

    public double Recognize(ParseContext context)
    {
        if (context.Head is not ['{' or '\uFEFF', ..] && !context.IsNamedAs(this))
        {
            return 0;
        }

        int lines = 0,
            objects = 0,
            length = 0;
        foreach (var raw in context.Text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim(" \t\uFEFF");
            if (!line.IsEmpty)
            {
                lines++;
                length += line.Length;
                objects += IsObject(line, context) ? 1 : 0;
            }

            if (lines >= SampleLines || length > SampleLength)
            {
                break;
            }
        }

        // A file that says so may have a single line, and will have more: its members must keep their names. Cut or broken lines stand
        // among whole ones. Values that are printed over several lines have next to none that are whole.
        var named = context.IsNamedAs(this);
        return lines > (named ? 0 : 1) && objects * 2 >= lines && (objects > 1 || named) ? 0.985 : 0;
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var names = new MemberNames();
        var articles = 0;
        var refused = new List<RefusedPart>();
        foreach (var item in Items(context))
        {
            if (item.Article is not { } article)
            {
                refused.Add(new RefusedPart(names.Next(null, item.Position), item.Refusal!));
                continue;
            }

            foreach (var part in refused)
            {
                yield return part;
            }

            refused.Clear();
            articles++;
            var name = names.Next(JsonNames.Of(article), item.Position);
            yield return new DeferredPart(name, () => JsonArticle.Read(item, name, context));
        }

        if (articles == 0)
        {
            // A log or a table of something else is one failure, and not one a line.
            throw refused.Count > 0
                ? refused[0].Rejection
                : new ArticleRejectedException(RejectionCodes.NoArticle, "No line of the file is a JSON object with an article's text.");
        }

        foreach (var part in refused)
        {
            yield return part;
        }
    }

    private static IEnumerable<JsonItem> Items(ParseContext context)
    {
        var number = 0;
        var found = 0;
        foreach (var line in context.Text.Split('\n'))
        {
            number++;
            context.Budget.Check();
            var json = line.Trim().TrimEnd(',');
            if (json.Length == 0 || json is "---" or "\uFEFF" || IsBulkAction(json))
            {
                continue;
            }

            if (++found > context.Options.MaxMembers)
            {
                throw JsonFinder.TooMany(context);
            }

            yield return ReadLine(json, number, context);
        }
    }

    private static JsonItem ReadLine(string json, int number, ParseContext context)
    {
        var place = $"[{number}]";
        var parsed = JsonText.Parse(json, context.Options, number);
        if (parsed.Value is not { } value)
        {
            return JsonItem.Refused(place, parsed.Fault!);
        }

        return JsonRecords.Article(value, sure: false) is { } article
            ? new JsonItem(article, place) { Forgiven = parsed.Forgiven }
            : JsonItem.Refused(place, JsonRefusals.NoText(value));
    }

    private static bool IsObject(ReadOnlySpan<char> line, ParseContext context) =>
        line is ['{', .., '}'] && JsonText.Parse(line.ToString(), context.Options).Value?.Map is not null;

    /// <summary>Elasticsearch's bulk format says before each document, on a line of its own, what is to be done with it.</summary>
    private static bool IsBulkAction(string json) =>
        json.Length < 400
        && (
            json.StartsWith("{\"index\":", StringComparison.Ordinal)
            || json.StartsWith("{\"create\":", StringComparison.Ordinal)
            || json.StartsWith("{\"index\" :", StringComparison.Ordinal)
        )
        && json.EndsWith("}}", StringComparison.Ordinal);
}
