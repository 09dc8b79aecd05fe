using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// The articles of a file that is no single JSON value: several values in a row, a list that breaks off or has a fault in it.
/// </summary>
internal static class JsonPieces
{
    /// <summary>Arrays that are tried for the one that holds the articles: it opens near the head of the file.</summary>
    private const int MaxArrays = 24;

    public static IReadOnlyList<JsonItem> Find(ParseContext context)
    {
        var items = new List<JsonItem>();
        var number = 0;
        var at = 0;
        while (Next(at, context) is { } span)
        {
            var place = $"[{number++}]";
            var piece = Parse(span, context);
            at = span.End;
            if (piece.Value is { } value)
            {
                var found = new JsonFinder(context).Find(value);
                items.AddRange(
                    found.Count == 0
                        ? [JsonItem.Refused(place, JsonRefusals.NoText(value))]
                        : found.Select(item => item with { Position = place + item.Position, Forgiven = piece.Forgiven })
                );
            }
            else if (WholeItems(span, number == 1 ? "" : place, context) is var (whole, end))
            {
                items.AddRange(whole);
                at = end;
            }
            else
            {
                items.Add(JsonItem.Refused(place, piece.Fault!));
            }

            ThrowIfTooMany(items, context);
        }

        return items;
    }

    /// <summary>The value after a position; brackets that close what was left broken before it are passed over.</summary>
    private static JsonSpan? Next(int at, ParseContext context)
    {
        for (at = JsonScanner.SkipBetween(context.Text, at); at < context.Text.Length; at = JsonScanner.SkipBetween(context.Text, at + 1))
        {
            if (context.Text[at] is not (']' or '}'))
            {
                return JsonScanner.Values(context.Text, at, context.Budget).First();
            }
        }

        return null;
    }

    /// <summary>The items of the outermost list of articles in a broken value, and where it ends; null where none is whole.</summary>
    private static (List<JsonItem> Items, int End)? WholeItems(JsonSpan broken, string place, ParseContext context)
    {
        foreach (var open in JsonScanner.Arrays(context.Text, broken.Start, broken.End).Take(MaxArrays))
        {
            if (KeyBefore(context.Text, open) is { } key && JsonFinder.IsAside(key))
            {
                continue;
            }

            var read = Items(open, place, context);
            if (read.Items.Exists(item => item.Article is not null))
            {
                return read;
            }
        }

        return null;
    }

    private static (List<JsonItem> Items, int End) Items(int open, string place, ParseContext context)
    {
        var items = new List<JsonItem>();
        var end = open + 1;
        foreach (var span in JsonScanner.Values(context.Text, end, context.Budget))
        {
            end = span.End;
            items.Add(Item(span, $"{place}[{items.Count}]", context));
            ThrowIfTooMany(items, context);

            // A list of something else: what its first items are, the others will be.
            if (items.Count == MaxArrays && !items.Exists(item => item.Article is not null))
            {
                break;
            }
        }

        return (items, end);
    }

    private static JsonItem Item(JsonSpan span, string place, ParseContext context)
    {
        var piece = Parse(span, context);
        if (piece.Value is not { } value)
        {
            var why = span.IsWhole ? piece.Fault! : BrokenOff(LineOf(context.Text, span.Start), piece.Fault!);
            return JsonItem.Refused(place, why);
        }

        return JsonRecords.Article(value, sure: true) is { } article
            ? new JsonItem(article, place) { Forgiven = piece.Forgiven }
            : JsonItem.Refused(place, JsonRefusals.NoText(value));
    }

    /// <summary>Lines are counted where there is a fault to name.</summary>
    private static ParsedJson Parse(JsonSpan span, ParseContext context)
    {
        var json = context.Text[span.Start..span.End];
        var parsed = JsonText.Parse(json, context.Options);
        return parsed.Value is null ? JsonText.Parse(json, context.Options, LineOf(context.Text, span.Start)) : parsed;
    }

    private static void ThrowIfTooMany(List<JsonItem> items, ParseContext context)
    {
        if (items.Count > context.Options.MaxMembers)
        {
            throw JsonFinder.TooMany(context);
        }
    }

    private static ArticleRejectedException BrokenOff(int line, ArticleRejectedException fault) =>
        new(
            RejectionCodes.InvalidJson,
            $"The item that begins at line {line} breaks off or is not closed. The items that are whole were read; export the file again.",
            fault
        );

    private static string? KeyBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before is not [.., ':'] || before[..^1].TrimEnd() is not [.., '"'] quoted)
        {
            return null;
        }

        var open = quoted[..^1].LastIndexOf('"');
        return open < 0 ? null : quoted[(open + 1)..^1].ToString();
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
