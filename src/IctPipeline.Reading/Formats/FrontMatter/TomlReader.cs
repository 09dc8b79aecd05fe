using Tomlyn;
using Tomlyn.Parsing;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Builds values from Tomlyn's events: numbers, dates and booleans stay the text that they are in the file, and depth is bounded. Tomlyn
/// closes a table when another one begins, and opens it anew for what comes later of it; here the parts become one.
/// </summary>
internal sealed class TomlReader
{
    /// <summary>
    /// UTF-16 code units. Tomlyn keeps a message for every fault in a string, about a kilobyte each: 64 K of control characters cost 61 MB,
    /// measured with 2.10.2.
    /// </summary>
    private const int MaxLength = 64 * 1024;

    private static readonly TomlSerializerOptions Bounded = new() { MaxDepth = 32 };

    private readonly string _toml;
    private readonly TomlParser _parser;

    private TomlReader(string toml)
    {
        _toml = toml;
        _parser = TomlParser.Create(toml, Bounded);
    }

    /// <returns>The pairs of the root table; empty where there are none.</returns>
    /// <exception cref="TomlException">Invalid TOML, too long or too deep.</exception>
    public static IReadOnlyList<KeyValuePair<string, MetaValue>> Read(string toml)
    {
        if (toml.Length > MaxLength)
        {
            throw new TomlException("too long");
        }

        var reader = new TomlReader(toml);
        var root = new Table();
        reader.Next();
        reader.Next();
        reader.ReadTable(root);
        return root.Pairs;
    }

    /// <summary>Reads up to the table's end; its start is behind.</summary>
    private void ReadTable(Table table)
    {
        while (Next() == TomlParseEventKind.PropertyName)
        {
            var key = _parser.GetPropertyName();
            switch (Next())
            {
                case TomlParseEventKind.StartTable:
                    ReadTable(table.TableAt(key));
                    break;
                case TomlParseEventKind.StartArray:
                    ReadArray(table.ArrayAt(key));
                    break;
                default:
                    table.Pairs.Add(new(key, Scalar()));
                    break;
            }
        }
    }

    private void ReadArray(Array array)
    {
        for (var kind = Next(); kind != TomlParseEventKind.EndArray; kind = Next())
        {
            switch (kind)
            {
                case TomlParseEventKind.StartTable:
                    ReadTable(array.NewTable());
                    break;
                case TomlParseEventKind.StartArray:
                    var inner = new Array();
                    array.Items.Add(MetaValue.From(inner.Items));
                    ReadArray(inner);
                    break;
                default:
                    array.Items.Add(Scalar());
                    break;
            }
        }
    }

    private TomlParseEventKind Next() => _parser.MoveNext() ? _parser.Current.Kind : throw new TomlException("unexpected end");

    private MetaValue Scalar()
    {
        if (_parser.Current.Kind == TomlParseEventKind.String)
        {
            return MetaValue.From(_parser.GetString());
        }

        var span = _parser.Current.Span!.Value;
        return MetaValue.From(_toml.Substring(span.Offset, span.Length));
    }

    /// <summary>A table to which parts may still come, by the names of the tables and arrays in it.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Array> _arrays = new(StringComparer.Ordinal);

        public List<KeyValuePair<string, MetaValue>> Pairs { get; } = [];

        /// <summary>The table of this name; where an array of tables has the name, the last of them.</summary>
        public Table TableAt(string key)
        {
            if (_arrays.TryGetValue(key, out var array) && array.LastTable is { } last)
            {
                return last;
            }

            if (!_tables.TryGetValue(key, out var table))
            {
                _tables.Add(key, table = new Table());
                Pairs.Add(new(key, MetaValue.From(table.Pairs)));
            }

            return table;
        }

        public Array ArrayAt(string key)
        {
            if (!_arrays.TryGetValue(key, out var array))
            {
                _arrays.Add(key, array = new Array());
                Pairs.Add(new(key, MetaValue.From(array.Items)));
            }

            return array;
        }
    }

    /// <summary>An array to which tables may still come.</summary>
    private sealed class Array
    {
        public List<MetaValue> Items { get; } = [];

        public Table? LastTable { get; private set; }

        public Table NewTable()
        {
            LastTable = new Table();
            Items.Add(MetaValue.From(LastTable.Pairs));
            return LastTable;
        }
    }
}
