using System.Collections.Frozen;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Language;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>What the keys of one tool's objects mean. <see cref="JsonShapes"/> lists them.</summary>
internal sealed class JsonShape
{
    private readonly FrozenDictionary<string, (string Meaning, int Rank)> _fields;

    /// <param name="name">The tool, as traces name it.</param>
    /// <param name="marks">Keys that tell its objects from others: all of the words, of each any of its alternatives (<c>a|b
    /// c</c>).</param>
    /// <param name="fields">
    /// Meanings with their keys, the first key before the later ones. Besides those of <see cref="MetaKeys"/> there are
    /// <see cref="Body"/>, <see cref="Id"/>, <see cref="Skip"/> and <see cref="Extra"/>.
    /// </param>
    public JsonShape(string name, string marks, params (string Meaning, string Keys)[] fields)
    {
        Name = name;
        Marks = [.. Words(marks).Select(mark => mark.Split('|'))];
        Bodies = [.. fields.Where(field => field.Meaning == Body).SelectMany(field => Words(field.Keys))];
        _fields = fields
            .SelectMany(field => Words(field.Keys).Select(key => (Key: key, field.Meaning)))
            .Select((field, rank) => (field.Key, field.Meaning, Rank: rank))
            .ToFrozenDictionary(field => field.Key, field => (field.Meaning, field.Rank), StringComparer.Ordinal);
    }

    /// <summary>The article's text.</summary>
    public const string Body = "body";

    /// <summary>What the tool itself calls the article.</summary>
    public const string Id = "id";

    /// <summary>Nothing of the article: links of an interface, ids of other records, what is said elsewhere.</summary>
    public const string Skip = "skip";

    /// <summary>Kept by its name, though other tools mean something by it.</summary>
    public const string Extra = "extra";

    public string Name { get; }

    /// <summary>Keys of texts, the best first, in plain form.</summary>
    public IReadOnlyList<string> Bodies { get; }

    private IReadOnlyList<string[]> Marks { get; }

    /// <summary>
    /// Letters and digits of a key in lower case, since tools write <c>date_publish</c>, <c>datePublish</c> and <c>Date publish</c>.
    /// </summary>
    public static string Plain(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public bool Holds(MetaValue value) =>
        Marks.All(mark => mark.Any(key => value.Map!.Any(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))));

    /// <summary>The meaning of a key, and its place among the keys of the same meaning; null where this tool gives it none.</summary>
    public (string Meaning, int Rank)? Find(string key) => _fields.TryGetValue(Plain(key), out var field) ? field : null;

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
