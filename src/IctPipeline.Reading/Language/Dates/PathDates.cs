namespace IctPipeline.Reading.Language.Dates;

/// <summary>Dates in file names and addresses: 2018-03-22-slug.md, /2018/03/22/slug, slug-20180322103000.htm.</summary>
internal static class PathDates
{
    public static FoundDate? Read(string path)
    {
        var text = path.AsSpan();
        var at = 0;
        FoundDate? best = null;
        while (text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next)
        {
            at += next;
            var digits = text[at..].IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? text.Length - at : digits;
            var date = digits switch
            {
                4 => YearFirstDates.Read(text, at) ?? Named(text, at),
                8 => YearFirstDates.ReadCompact(text, at, 8),
                > 8 and <= 20 => YearFirstDates.ReadCompact(text, at, 8),
                _ => null,
            };
            var found = date is { Year: >= 1990 and <= 2100, Month: not null } ? date : null;
            if (found is { Day: not null })
            {
                return found;
            }

            best ??= found;
            at += digits;
        }

        return best;
    }

    /// <summary>/2023/october/03/ and /2023/oct/.</summary>
    private static FoundDate? Named(ReadOnlySpan<char> text, int at)
    {
        var cursor = new TextCursor(text, at);
        if (!cursor.Number(4, 4, out var year) || !cursor.Mark('/'))
        {
            return null;
        }

        var month = MonthNames.Find(cursor.Letters());
        if (month == 0 || !cursor.Mark('/'))
        {
            return null;
        }

        var end = cursor.Position;
        return cursor.Number(1, 2, out var day) && FoundDate.IsValid(year, month, day) && (cursor.Rest.IsEmpty || cursor.Mark('/'))
            ? new FoundDate(year, month, day, at, cursor.Position - at)
            : new FoundDate(year, month, null, at, end - at);
    }
}
