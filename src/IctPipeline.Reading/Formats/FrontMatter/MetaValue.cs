namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>A value of front matter, whatever its syntax. Scalars stay text: "2019-12-3" is not a number to us.</summary>
internal sealed class MetaValue
{
    public static readonly MetaValue Null = new();

    private MetaValue() { }

    /// <summary>The scalar's text; null for a list, a mapping or nothing.</summary>
    public string? Text { get; private init; }

    /// <summary>A text of JSON as it is written, with the white space that parts it from its neighbours; null in other syntaxes.</summary>
    public string? Raw { get; private init; }

    /// <summary>True for a number or a boolean of a syntax that tells them from texts: an id or a switch, and no name.</summary>
    public bool IsLiteral { get; private init; }

    public IReadOnlyList<MetaValue>? Items { get; private init; }

    public IReadOnlyList<KeyValuePair<string, MetaValue>>? Map { get; private init; }

    public bool IsNull => Text is null && Items is null && Map is null;

    public static MetaValue From(string? text) => string.IsNullOrWhiteSpace(text) ? Null : new MetaValue { Text = text.Trim() };

    /// <summary>A text that keeps the white space at its ends in <see cref="Raw"/>.</summary>
    public static MetaValue Quoted(string text) => new() { Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Raw = text };

    public static MetaValue Literal(string text) => new() { Text = text, IsLiteral = true };

    public static MetaValue From(IReadOnlyList<MetaValue> items) => new() { Items = items };

    public static MetaValue From(IReadOnlyList<KeyValuePair<string, MetaValue>> map) => new() { Map = map };

    /// <summary>All scalars in it, in order.</summary>
    public IEnumerable<string> Scalars()
    {
        if (Text is not null)
        {
            return [Text];
        }

        return Items?.SelectMany(item => item.Scalars()) ?? Map?.SelectMany(pair => pair.Value.Scalars()) ?? [];
    }

    /// <summary>The value of a key of a mapping; null where it isn't there.</summary>
    public MetaValue? this[string key] =>
        Map?.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)).Value;
}
