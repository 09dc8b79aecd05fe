using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Builds values from YamlDotNet's events: every scalar stays text, depth is bounded, and aliases may repeat only so many
/// nodes (a bomb of aliases is refused as invalid YAML).
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, MetaValue> _anchors = [];
    private int _aliasNodesLeft;

    private YamlReader(TextReader yaml, int maxAliasNodes)
    {
        _parser = new Parser(yaml);
        _aliasNodesLeft = maxAliasNodes;
    }

    /// <returns>The mapping's pairs; empty where the document is empty.</returns>
    /// <exception cref="YamlException">Invalid YAML, no mapping, too deep or too many aliases.</exception>
    public static IReadOnlyList<KeyValuePair<string, MetaValue>> Read(string yaml, int maxAliasNodes)
    {
        var reader = new YamlReader(new StringReader(yaml), maxAliasNodes);
        reader._parser.Consume<StreamStart>();
        if (reader._parser.Accept<StreamEnd>(out _))
        {
            return [];
        }

        reader._parser.Consume<DocumentStart>();
        var value = reader.Node(0);
        reader._parser.Consume<DocumentEnd>();
        if (!reader._parser.Accept<StreamEnd>(out _))
        {
            throw new YamlException("more than one document");
        }

        return value.IsNull ? [] : value.Map ?? throw new YamlException("front matter is no mapping");
    }

    private MetaValue Node(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException("nested too deeply");
        }

        var value = _parser.Current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => Anchored(start, Sequence(depth)),
            MappingStart start => Anchored(start, Mapping(depth)),
            AnchorAlias alias => Resolve(alias),
            _ => throw new YamlException("unexpected end"),
        };
        return value;
    }

    private MetaValue ReadScalar(Scalar scalar)
    {
        _parser.MoveNext();
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
        return Anchored(scalar, isNull ? MetaValue.Null : MetaValue.From(scalar.Value));
    }

    private MetaValue Sequence(int depth)
    {
        _parser.MoveNext();
        var items = new List<MetaValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return MetaValue.From(items);
    }

    private MetaValue Mapping(int depth)
    {
        _parser.MoveNext();
        var pairs = new List<KeyValuePair<string, MetaValue>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = string.Join(' ', Node(depth + 1).Scalars());
            pairs.Add(new(key, Node(depth + 1)));
        }

        return MetaValue.From(pairs);
    }

    private MetaValue Anchored(NodeEvent node, MetaValue value)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor] = value;
        }

        return value;
    }

    private MetaValue Resolve(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value, out var value))
        {
            throw new YamlException($"unknown alias {alias.Value}");
        }

        _aliasNodesLeft -= Count(value, _aliasNodesLeft);
        return _aliasNodesLeft >= 0 ? value : throw new YamlException("aliases repeat too much");
    }

    /// <summary>Nodes in a value, counted no further than one past the limit.</summary>
    private static int Count(MetaValue value, int limit)
    {
        var count = 1;
        foreach (var child in value.Items ?? value.Map?.Select(pair => pair.Value) ?? [])
        {
            if (count > limit)
            {
                break;
            }

            count += Count(child, limit - count);
        }

        return count;
    }
}
