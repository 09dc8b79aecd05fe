using System.Text;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// Counts the items of a document's lists. The file has no numbers, only how they are made; editors count when they show them.
/// </summary>
/// <param name="lists">Levels of each list by its id.</param>
internal sealed class ListNumbering(IReadOnlyDictionary<int, NumberedList> lists)
{
    public const int Levels = 9;

    /// <summary>Lists made from one definition go on with each other's numbers.</summary>
    private readonly Dictionary<int, int?[]> _counts = [];

    private readonly HashSet<(int List, int Level)> _restarted = [];

    /// <summary>The level of a paragraph whose style says that it is in a list but not on which level.</summary>
    public int LevelOf(int list, string style) =>
        lists.TryGetValue(list, out var found) ? Math.Max(0, Array.FindIndex(found.Levels, level => IsOf(level, style))) : 0;

    /// <summary>Counts one more item.</summary>
    /// <returns>Its mark and the mark's font; no text where it has a bullet.</returns>
    public (string Text, string? Font) Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var found) || level is < 0 or >= Levels || found.Levels[level] is not { } definition)
        {
            return ("", null);
        }

        var counts = CountsOf(found);
        if (found.Starts[level] is { } start && _restarted.Add((list, level)))
        {
            counts[level] = start;
        }
        else
        {
            counts[level] = counts[level] is { } last && last < int.MaxValue ? last + 1 : definition.Start;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // 0 stands for "never"; else the levels up to that number begin the count again.
            if (found.Levels[deeper]?.RestartAfter is not { } after || level < after)
            {
                counts[deeper] = null;
            }
        }

        return definition.IsBullet ? ("", null) : (Mark(found, definition, counts), definition.Font);
    }

    /// <summary>Lets the next item of a list have a number of its own.</summary>
    public void Restart(int list, int level, int number)
    {
        if (level is >= 0 and < Levels && lists.TryGetValue(list, out var found))
        {
            CountsOf(found)[level] = number - 1;
        }
    }

    private int?[] CountsOf(NumberedList list)
    {
        if (!_counts.TryGetValue(list.Definition, out var counts))
        {
            counts = new int?[Levels];
            _counts[list.Definition] = counts;
        }

        return counts;
    }

    private static string Mark(NumberedList list, ListLevel definition, int?[] counts)
    {
        var mark = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            if (definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9' and var place)
            {
                var named = list.Levels[place - '1'];
                var number = counts[place - '1'] ?? named?.Start ?? 1;
                mark.Append(NumberFormat.Write(number, Format(named, definition)));
                i++;
            }
            else
            {
                mark.Append(definition.Text[i]);
            }
        }

        return mark.ToString().Trim();
    }

    private static string Format(ListLevel? named, ListLevel shown) =>
        named is null || (shown.IsLegal && !named.IsBullet && named.Format is not ("none" or "decimalZero")) ? "decimal" : named.Format;

    private static bool IsOf(ListLevel? level, string style) =>
        level is not null && style.Length > 0 && level.Style.Equals(style, StringComparison.OrdinalIgnoreCase);
}
