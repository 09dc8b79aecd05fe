using System.Globalization;
using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Compound;

/// <summary>Properties of a document in a stream of a compound file ([MS-OLEPS]): by number, or by names that the author gave.</summary>
internal sealed class PropertySet
{
    public const string Summary = "\u0005SummaryInformation";
    public const string DocumentSummary = "\u0005DocumentSummaryInformation";

    private const int DictionaryId = 0;
    private const int CodePageId = 1;
    private const int Utf16 = 1200;

    /// <summary>Names that are looked at, and bytes of a value; documents have a few of both.</summary>
    private const int MostNames = 256;
    private const int MostBytes = 64 * 1024;

    private readonly ByteTable _section;
    private readonly Dictionary<int, int> _places = [];
    private readonly int _codePage = 1252;

    private PropertySet(ByteTable section)
    {
        _section = section;
        var count = Math.Clamp(section.I32(4), 0, (section.Length - 8) / 8);
        for (var i = 0; i < count; i++)
        {
            _places.TryAdd(section.I32(8 + (i * 8)), section.I32(12 + (i * 8)));
        }

        if (_places.TryGetValue(CodePageId, out var at) && section.U16(at + 4) is var page && CodePages.Exists(page))
        {
            _codePage = page;
        }
    }

    /// <summary>The sets in a stream: one, or behind it a second one with names. Damaged ones are none.</summary>
    public static IReadOnlyList<PropertySet> Of(ByteTable? stream)
    {
        var sets = new List<PropertySet>();
        try
        {
            for (var i = 0; stream is { } bytes && i < Math.Min(2, bytes.I32(24)); i++)
            {
                var start = bytes.I32(44 + (i * 20));
                sets.Add(new PropertySet(bytes.Slice(start, bytes.Length - start)));
            }
        }
        catch (InvalidDataException)
        {
            // What is said of the document is worth less than its text.
        }

        return sets;
    }

    /// <summary>A text; a moment as ISO 8601 in UTC. Null where the set has none or another kind of value under that number.</summary>
    public string? this[int id]
    {
        get
        {
            try
            {
                return _places.TryGetValue(id, out var at) ? Value(at) : null;
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }

    /// <summary>The properties that have a name.</summary>
    public IEnumerable<(string Name, string Value)> Named()
    {
        if (!_places.TryGetValue(DictionaryId, out var at) || at < 0 || at > _section.Length - 4)
        {
            yield break;
        }

        var count = Math.Min(MostNames, _section.I32(at));
        at += 4;
        for (var i = 0; i < count && at <= _section.Length - 8; i++)
        {
            var (id, length) = (_section.I32(at), _section.I32(at + 4));
            var bytes = _codePage == Utf16 ? ((length * 2L) + 3) / 4 * 4 : length;
            if (length < 0 || bytes > _section.Length - at - 8)
            {
                yield break;
            }

            var name = Decode(_section.Slice(at + 8, (int)bytes));
            at += 8 + (int)bytes;
            if (this[id] is { } value)
            {
                yield return (name, value);
            }
        }
    }

    private string? Value(int at) =>
        (_section.I32(at) & 0xFFFF) switch
        {
            0x1E => Decode(_section.Slice(at + 8, Math.Min(MostBytes, _section.I32(at + 4)))),
            0x1F => _section.Text(at + 8, Math.Min(MostBytes, _section.I32(at + 4))).Split('\0')[0],
            0x40 => Moment(_section.I64(at + 4)),
            _ => null,
        };

    private string Decode(ByteTable bytes)
    {
        var encoding = _codePage == Utf16 ? Encoding.Unicode : CodePages.Get(_codePage);
        return encoding.GetString(bytes.Bytes.Span).Split('\0')[0];
    }

    /// <summary>Programs write 1601, the beginning of the count, and spans of editing for moments that they don't know.</summary>
    private static string? Moment(long ticks) =>
        ticks > 0 && ticks < DateTime.MaxValue.ToFileTimeUtc() && DateTime.FromFileTimeUtc(ticks) is { Year: >= 1980 } moment
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
}
