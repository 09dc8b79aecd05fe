using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// Tables by column, as pandas writes them (<c>{"title": {"0": …}, "content": {"0": …}}</c>, <c>{"title": […], "content": […]}</c>,
/// <c>{"columns": […], "data": [[…]]}</c>), and articles in several languages (<c>{"title": {"vi": …, "en": …}}</c>), as an object a row.
/// </summary>
internal static class JsonColumns
{
    /// <summary>The rows under their names; null for what is no table of articles.</summary>
    public static List<KeyValuePair<string, MetaValue>>? Rows(MetaValue value)
    {
        var rows = Split(value) ?? Keyed(value) ?? Listed(value);
        return rows?.Exists(row => JsonArticle.IsArticle(row.Value, sure: true)) == true ? rows : null;
    }

    private static List<KeyValuePair<string, MetaValue>>? Split(MetaValue value)
    {
        var data = value["data"]?.Items ?? value["rows"]?.Items;
        if (value["columns"]?.Items is not { Count: > 1 } columns || data is null || !data.All(row => row.Items is not null))
        {
            return null;
        }

        var names = columns.Select(column => column.Text ?? column["name"]?.Text ?? "").ToList();
        return [.. data.Select((row, at) => Row($"[{at}]", names.Zip(row.Items!, KeyValuePair.Create)))];
    }

    private static List<KeyValuePair<string, MetaValue>>? Keyed(MetaValue value)
    {
        var columns = (value.Map ?? []).Where(pair => pair.Value.Map is { Count: > 0 }).ToList();
        if (columns.Count < 2)
        {
            return null;
        }

        var keys = columns.SelectMany(column => column.Value.Map!.Select(cell => cell.Key)).Distinct().ToList();
        var numbered = keys.TrueForAll(key => key.All(char.IsAsciiDigit));
        if (!numbered && !keys.TrueForAll(IsLanguage))
        {
            return null;
        }

        var cells = columns.ToDictionary(
            column => column.Key,
            column => column.Value.Map!.DistinctBy(cell => cell.Key).ToDictionary(cell => cell.Key, cell => cell.Value)
        );
        // What is said once holds for every language.
        var shared = numbered ? [] : value.Map!.Where(pair => pair.Value.Map is null);
        return
        [
            .. keys.Select(key =>
                Row(
                    numbered ? $"[{key}]" : key,
                    cells
                        .Select(column => KeyValuePair.Create(column.Key, column.Value.GetValueOrDefault(key, MetaValue.Null)))
                        .Concat(shared)
                        .Concat(numbered ? [] : [KeyValuePair.Create("language", MetaValue.From(key))])
                )
            ),
        ];
    }

    private static List<KeyValuePair<string, MetaValue>>? Listed(MetaValue value)
    {
        var columns = (value.Map ?? []).Where(pair => pair.Value.Items is not null).ToList();
        var count = columns.Count < 2 ? 0 : columns[0].Value.Items!.Count;
        var titles = columns.Exists(column => JsonFields.MeaningOf(column.Key, JsonShapes.Any).Meaning == "title");
        return count == 0 || !titles || columns.Exists(column => column.Value.Items!.Count != count)
            ? null
            :
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(at => Row($"[{at}]", columns.Select(c => KeyValuePair.Create(c.Key, c.Value.Items![at])))),
            ];
    }

    private static KeyValuePair<string, MetaValue> Row(string name, IEnumerable<KeyValuePair<string, MetaValue>> cells) =>
        new(name, MetaValue.From(cells.ToList()));

    private static bool IsLanguage(string key) =>
        key.Length is 2 or 5 or 6 or 7
        && key.AsSpan(0, 2).IndexOfAnyExceptInRange('a', 'z') < 0
        && (key.Length == 2 || key[2] is '-' or '_');
}
