using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>The blocks of a page as parts of a tree: which follow each other inside of one, and how much text it holds.</summary>
internal sealed class ThreadNodes
{
    /// <summary>Class names of one element that are looked at; layouts give dozens.</summary>
    private const int MaxClasses = 8;

    private static readonly string[] NamingAttributes = ["itemprop", "itemtype", "component", "data-role"];

    private readonly List<PageNode> _nodes;
    private readonly int[] _ends;
    private readonly int[] _texts;
    private readonly int[] _links;
    private readonly double[] _prose;

    public ThreadNodes(List<PageNode> nodes)
    {
        _nodes = nodes;
        (_ends, _texts) = (new int[nodes.Count], new int[nodes.Count]);
        (_links, _prose) = (new int[nodes.Count], new double[nodes.Count]);
        var places = new Dictionary<PageNode, int>(nodes.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < nodes.Count; i++)
        {
            places[nodes[i]] = i;
            (_ends[i], _prose[i]) = (i + 1, nodes[i].OwnProse());
            (_texts[i], _links[i]) = (Math.Max(0, nodes[i].OwnText - nodes[i].OwnLinks), nodes[i].OwnLinks);
        }

        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i].Parent is { } parent && places.TryGetValue(parent, out var at))
            {
                (_ends[at], _texts[at]) = (Math.Max(_ends[at], _ends[i]), _texts[at] + _texts[i]);
                (_links[at], _prose[at]) = (_links[at] + _links[i], _prose[at] + _prose[i]);
            }
        }
    }

    public PageNode this[int at] => _nodes[at];

    /// <summary>The first block behind those inside of one.</summary>
    public int End(int at) => _ends[at];

    /// <summary>UTF-16 code units inside of a block that are no link.</summary>
    public int Text(int at) => _texts[at];

    /// <summary>UTF-16 code units of the links inside of a block.</summary>
    public int Links(int at) => _links[at];

    /// <summary>How much prose stands inside of a block (<see cref="PageNode.OwnProse"/>).</summary>
    public double Prose(int at) => _prose[at];

    /// <summary>Blocks that are called the same, by each name that they have; none stands inside of another.</summary>
    /// <param name="from">The first that is looked at.</param>
    /// <param name="to">The first that is not.</param>
    public IEnumerable<(string Name, List<int> Places)> Alike(int from, int to)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
        {
            foreach (var name in Names(_nodes[i].Element))
            {
                if (!groups.TryGetValue(name, out var places))
                {
                    groups[name] = places = [];
                }

                if (places.Count == 0 || _ends[places[^1]] <= i)
                {
                    places.Add(i);
                }
            }
        }

        return groups.Select(group => (group.Key, group.Value));
    }

    public static IEnumerable<string> Names(IElement element)
    {
        var name = element.LocalName;
        if (element.GetAttribute("class") is { Length: > 0 } classes)
        {
            foreach (var one in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxClasses))
            {
                yield return $"{name}.{one}";
            }
        }

        foreach (var attribute in NamingAttributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } value)
            {
                yield return $"{name}[{attribute}={value}]";
            }
        }

        // "post_1234" and "post_1240" are two of a kind.
        if (
            element.GetAttribute("id") is { Length: > 0 } id
            && id.TrimEnd("0123456789".ToCharArray()) is var kind
            && kind.Length < id.Length
        )
        {
            yield return $"{name}#{kind}";
        }
    }
}
