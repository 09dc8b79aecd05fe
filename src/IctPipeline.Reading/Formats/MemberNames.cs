namespace IctPipeline.Reading.Formats;

/// <summary>
/// Names the members of one list. What the source calls an item names it, so that it keeps its document when others come and go; where
/// two have the same name, the later ones get <c>~2</c>, <c>~3</c> behind it, so that none remakes the other's document.
/// </summary>
internal sealed class MemberNames
{
    /// <summary>UTF-16 code units. Longer ones are texts or inlined data.</summary>
    private const int MaxLength = 1_000;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <param name="ownName">Guid, id or link; null where the source has none.</param>
    /// <param name="position">Where it stands in the file.</param>
    public string Next(string? ownName, string position)
    {
        var name = ownName is { Length: > 0 and <= MaxLength } ? ownName : position;
        var times = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        return times == 1 ? name : Next(null, $"{name}~{times}");
    }
}
