using System.Runtime.InteropServices;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>
/// What a page's blocks are told by: their own text, their neighbours, the elements around them, and what the rules made of them. Numbers
/// without words, so that they say the same in every language.
/// </summary>
internal sealed class BlockTraits
{
    private const int Kinds = 8;
    private const int OwnTraits = 14;
    private const int PlaceTraits = 13;
    private const int NeighbourTraits = 5;
    private const int FarWindow = 5;

    /// <summary>Blocks before and behind whose traits count, too.</summary>
    private static readonly int[] Neighbours = [-2, -1, 1, 2];

    private const int Roles = 11;

    /// <summary>Traits of one block.</summary>
    public static int Count { get; } =
        OwnTraits + PlaceTraits + (Neighbours.Length * NeighbourTraits) + (Roles * 2) + Surroundings.TagCount + Surroundings.ProseCount + 5;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly PageNode? _body;
    private readonly double _total;
    private readonly int _first;
    private readonly int _last;
    private readonly int _heading;
    private readonly double _keptLength;
    private readonly double[] _keptBefore;
    private readonly double[] _logLengths;
    private readonly Surroundings[] _around;
    private readonly Dictionary<PageNode, Surroundings> _known = [];
    private readonly Dictionary<(string, string?), Surroundings.Tally> _alike = [];
    private readonly Dictionary<(Surroundings.Tally?, Surroundings.Tally?), Surroundings.Tally> _framed = [];

    public BlockTraits(IReadOnlyList<PageBlock> blocks, PageSurvey survey)
    {
        (_blocks, _body, _total) = (blocks, survey.Body, Math.Max(1, survey.Nodes[0].Prose));
        (_first, _last, _heading) = (-1, blocks.Count - 1, -1);
        _keptBefore = new double[blocks.Count];
        _logLengths = new double[blocks.Count];
        _around = new Surroundings[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, node, kept) = blocks[i];
            _keptBefore[i] = _keptLength;
            if (kept)
            {
                _first = _first < 0 ? i : _first;
                _last = i;
                _keptLength += block.Text.Length;
            }

            _heading = _heading < 0 && block is { Kind: BlockKind.Heading, Level: 1 } ? i : _heading;
            _logLengths[i] = Math.Log(1 + block.Text.Length);
            _around[i] = Around(node);
            _around[i].Alike.Add(kept);
            _around[i].Framed.Add(kept);
        }

        _first = Math.Max(0, _first);
        _keptLength = Math.Max(1, _keptLength);
    }

    /// <summary>Writes the traits of one block.</summary>
    /// <param name="traits">Of the length <see cref="Count"/>.</param>
    /// <returns>The same.</returns>
    public ReadOnlySpan<float> Write(int at, Span<float> traits)
    {
        var to = new TraitWriter(traits);
        Own(at, ref to);
        Place(at, ref to);
        foreach (var step in Neighbours)
        {
            Neighbour(at + step, ref to);
        }

        var around = _around[at];
        Elements(around, ref to);
        around.Prose(ref to);
        to.Add(KeptShare(Math.Max(0, at - FarWindow), at));
        to.Add(KeptShare(at + 1, Math.Min(_blocks.Count, at + 1 + FarWindow)));
        to.Add(around.Alike.Share);
        to.Add(around.Framed.Share);
        to.Add(Math.Log(1 + around.Alike.All));
        return traits;
    }

    private void Own(int at, ref TraitWriter to)
    {
        var block = _blocks[at].Block;
        var text = block.Text;
        int words = 1,
            marks = 0,
            capitals = 0,
            digits = 0;
        foreach (var c in text)
        {
            words += c is ' ' or '\n' ? 1 : 0;
            marks += c is ',' or '.' or ';' or '?' or '!' or '、' or '。' or '，' ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        var length = Math.Max(1, text.Length);
        to.Add((int)block.Kind);
        to.Add(_logLengths[at]);
        to.Add(words);
        to.Add(block.Linked);
        to.Add(block.Emphasized);
        to.Add(block.Level);
        to.Add(text[^1] is '.' or '!' or '?' or '…' or '"' or '”' or '»' or '\'' or '’' or ')' or ':' or '。' or '」');
        to.Add(marks * 100.0 / length);
        to.Add((double)capitals / length);
        to.Add((double)digits / length);
        to.Add(text.Contains('©', StringComparison.Ordinal));
        to.Add(text.Contains('?', StringComparison.Ordinal));
        to.Add(text.AsSpan().IndexOfAny('$', '€', '£') >= 0);
        to.Add(text.AsSpan().IndexOfAny('{', ';', '=') >= 0);
    }

    private void Place(int at, ref TraitWriter to)
    {
        var (block, node, kept) = _blocks[at];
        var around = _around[at];
        to.Add(around.IsInBody);
        to.Add(kept);
        to.Add(node.Excluded);
        to.Add(around.Excluded);
        to.Add(around.Depth);
        to.Add(at - _first);
        to.Add(at - _last);
        to.Add(_keptBefore[at] / _keptLength);
        to.Add((double)at / _blocks.Count);
        to.Add(at - _heading);
        to.Add(Math.Log(1 + (block.Box?.Length ?? 0)));
        to.Add(Math.Log(1 + (block.Box?.Blocks ?? 0)));
        to.Add(block.Box?.HasImage == true);
    }

    private void Neighbour(int at, ref TraitWriter to)
    {
        var near = at >= 0 && at < _blocks.Count ? _blocks[at] : null;
        to.Add(near is null ? -1 : _logLengths[at]);
        to.Add(near?.Block.Linked ?? -1);
        to.Add(
            near is null ? -1
            : near.Kept ? 1
            : 0
        );
        to.Add(near is null ? Kinds : (int)near.Block.Kind);
        to.Add(
            near is null ? -1
            : near.Node.Excluded ? 1
            : 0
        );
    }

    private static void Elements(Surroundings around, ref TraitWriter to)
    {
        var inside = around.Inside;
        var all = around.Node.Role | around.Node.Around;
        for (var role = 0; role < Roles; role++)
        {
            to.Add(((int)inside & (1 << role)) != 0);
            to.Add(((int)all & (1 << role)) != 0);
        }

        foreach (var count in around.TagCounts)
        {
            to.Add(count);
        }
    }

    private double KeptShare(int from, int to)
    {
        var kept = 0;
        for (var i = from; i < to; i++)
        {
            kept += _blocks[i].Kept ? 1 : 0;
        }

        return (double)kept / Math.Max(1, to - from);
    }

    private Surroundings Around(PageNode node)
    {
        if (_known.TryGetValue(node, out var known))
        {
            return known;
        }

        var outer = node.Parent is { } parent ? Around(parent) : null;
        var alike = TallyOf((node.Element.LocalName, node.Element.ClassName), _alike);
        var second = node.Parent?.Parent is { } element ? Around(element) : null;
        var framed = TallyOf((outer?.Alike, second?.Alike), _framed);
        return _known[node] = new Surroundings(node, outer, ReferenceEquals(node, _body), _total, alike, framed);
    }

    private static Surroundings.Tally TallyOf<T>(T key, Dictionary<T, Surroundings.Tally> tallies)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _) ??= new Surroundings.Tally();
}
