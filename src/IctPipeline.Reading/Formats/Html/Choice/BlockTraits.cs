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
    private const int AroundTraits = 4;
    private const int FarWindow = 5;

    /// <summary>Blocks before and behind whose traits count, too.</summary>
    private static readonly int[] Neighbours = [-2, -1, 1, 2];

    private static readonly string[] Tags =
    [
        "aside",
        "footer",
        "nav",
        "form",
        "header",
        "li",
        "table",
        "section",
        "article",
        "main",
        "blockquote",
        "figure",
        "dl",
        "details",
    ];

    private const int Roles = 11;

    /// <summary>Elements around a block whose prose counts.</summary>
    private const int Around = 4;

    /// <summary>Traits of one block.</summary>
    public static int Count { get; } =
        OwnTraits + PlaceTraits + (Neighbours.Length * NeighbourTraits) + (Roles * 2) + Tags.Length + (Around * AroundTraits) + 5;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly PageNode? _body;
    private readonly double _total;
    private readonly int _first;
    private readonly int _last;
    private readonly int _heading;
    private readonly double _keptLength;
    private readonly double[] _keptBefore;
    private readonly Dictionary<(string, string?), (int All, int Kept)> _alike = [];
    private readonly Dictionary<((string, string?), (string, string?)), (int All, int Kept)> _framed = [];

    public BlockTraits(IReadOnlyList<PageBlock> blocks, PageSurvey survey)
    {
        (_blocks, _body, _total) = (blocks, survey.Body, Math.Max(1, survey.Nodes[0].Prose));
        (_first, _last, _heading) = (-1, blocks.Count - 1, -1);
        _keptBefore = new double[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            _keptBefore[i] = _keptLength;
            if (block.Kept)
            {
                _first = _first < 0 ? i : _first;
                _last = i;
                _keptLength += block.Block.Text.Length;
            }

            _heading = _heading < 0 && block.Block is { Kind: BlockKind.Heading, Level: 1 } ? i : _heading;
            Add(_alike, Look(block.Node), block.Kept);
            Add(_framed, Frame(block.Node), block.Kept);
        }

        _first = Math.Max(0, _first);
        _keptLength = Math.Max(1, _keptLength);
    }

    /// <summary>Writes the traits of one block.</summary>
    /// <param name="traits">Of the length <see cref="Count"/>.</param>
    public void Write(int at, Span<float> traits)
    {
        var to = new TraitWriter(traits);
        Own(_blocks[at].Block, ref to);
        Place(at, ref to);
        foreach (var step in Neighbours)
        {
            Neighbour(at + step, ref to);
        }

        Elements(_blocks[at].Node, ref to);
        Prose(_blocks[at].Node, ref to);
        to.Add(KeptShare(Math.Max(0, at - FarWindow), at));
        to.Add(KeptShare(at + 1, Math.Min(_blocks.Count, at + 1 + FarWindow)));
        var alike = _alike[Look(_blocks[at].Node)];
        var framed = _framed[Frame(_blocks[at].Node)];
        to.Add((double)alike.Kept / alike.All);
        to.Add((double)framed.Kept / framed.All);
        to.Add(Math.Log(1 + alike.All));
    }

    private static void Own(Block block, ref TraitWriter to)
    {
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
        to.Add(Math.Log(1 + text.Length));
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
        int excluded = 0,
            depth = 0;
        for (var around = node; around is not null; around = around.Parent)
        {
            excluded += around.Excluded ? 1 : 0;
            depth++;
        }

        to.Add(_body?.Holds(node) == true);
        to.Add(kept);
        to.Add(node.Excluded);
        to.Add(excluded);
        to.Add(depth);
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
        to.Add(near is null ? -1 : Math.Log(1 + near.Block.Text.Length));
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

    private void Elements(PageNode node, ref TraitWriter to)
    {
        var inside = NodeRole.None;
        var passed = false;
        Span<int> tags = stackalloc int[Tags.Length];
        tags.Clear();
        for (var around = node; around is not null; around = around.Parent)
        {
            inside |= passed ? NodeRole.None : around.Role;
            passed |= ReferenceEquals(around, _body);
            var tag = Array.IndexOf(Tags, around.Element.LocalName);
            if (tag >= 0)
            {
                tags[tag]++;
            }
        }

        var all = node.Role | node.Around;
        for (var role = 0; role < Roles; role++)
        {
            to.Add(((int)inside & (1 << role)) != 0);
            to.Add(((int)all & (1 << role)) != 0);
        }

        foreach (var count in tags)
        {
            to.Add(count);
        }
    }

    private void Prose(PageNode node, ref TraitWriter to)
    {
        for (var (i, around) = (0, node); i < Around; i++, around = around.Parent ?? around)
        {
            to.Add(around.Prose / _total);
            to.Add(around.WholeProse / _total);
            to.Add(Math.Log(1 + around.Text));
            to.Add(around.LinkShare);
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

    private static (string, string?) Look(PageNode? node) => node is null ? ("", null) : (node.Element.LocalName, node.Element.ClassName);

    private static ((string, string?), (string, string?)) Frame(PageNode node) => (Look(node.Parent), Look(node.Parent?.Parent));

    private static void Add<T>(Dictionary<T, (int All, int Kept)> counts, T key, bool kept)
        where T : notnull
    {
        var (all, keptOnes) = counts.GetValueOrDefault(key);
        counts[key] = (all + 1, keptOnes + (kept ? 1 : 0));
    }

    /// <summary>Fills a span from its beginning.</summary>
    private ref struct TraitWriter(Span<float> traits)
    {
        private readonly Span<float> _traits = traits;
        private int _at;

        public void Add(double value) => _traits[_at++] = (float)value;

        public void Add(bool value) => Add(value ? 1.0 : 0);
    }
}
