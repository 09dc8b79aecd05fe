using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>
/// What the elements around a block say of it, read off an element and those around it once for all blocks that stand there.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Elements whose number around a block counts.</summary>
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

    /// <summary>Elements from the innermost on whose prose counts.</summary>
    private const int ProseElements = 4;

    private const int ProseTraits = 4;

    private readonly int[] _tags = new int[Tags.Length];
    private readonly double[] _prose = new double[ProseTraits];
    private readonly Surroundings? _outer;

    /// <param name="outer">Of the element around it.</param>
    /// <param name="isBody">Whether the element is the one that was read as the article's text.</param>
    /// <param name="total">The prose of the page.</param>
    public Surroundings(PageNode node, Surroundings? outer, bool isBody, double total, Tally alike, Tally framed)
    {
        (Node, _outer, Alike, Framed) = (node, outer, alike, framed);
        Depth = 1 + (outer?.Depth ?? 0);
        Excluded = (node.Excluded ? 1 : 0) + (outer?.Excluded ?? 0);
        IsInBody = isBody || outer?.IsInBody == true;
        Inside = node.Role | (isBody || outer is null ? NodeRole.None : outer.Inside);
        outer?._tags.CopyTo(_tags, 0);
        if (Array.IndexOf(Tags, node.Element.LocalName) is >= 0 and var tag)
        {
            _tags[tag]++;
        }

        (_prose[0], _prose[1]) = (node.Prose / total, node.WholeProse / total);
        (_prose[2], _prose[3]) = (Math.Log(1 + node.Text), node.LinkShare);
    }

    /// <summary>How many numbers <see cref="TagCounts"/> has.</summary>
    public static int TagCount => Tags.Length;

    /// <summary>How many numbers <see cref="Prose"/> writes.</summary>
    public static int ProseCount => ProseElements * ProseTraits;

    public PageNode Node { get; }

    /// <summary>Elements around the block, the innermost included.</summary>
    public int Depth { get; }

    /// <summary>Those of them that the rules left out.</summary>
    public int Excluded { get; }

    /// <summary>True in the element that was read as the article's text.</summary>
    public bool IsInBody { get; }

    /// <summary>Roles of the elements up to the one that was read as the article's text.</summary>
    public NodeRole Inside { get; }

    /// <summary>Blocks in elements with the same tag and class.</summary>
    public Tally Alike { get; }

    /// <summary>Blocks in elements whose next two around have the same tags and classes.</summary>
    public Tally Framed { get; }

    public ReadOnlySpan<int> TagCounts => _tags;

    /// <summary>Shares and amounts of prose in the innermost elements; where there are fewer, the outermost counts again.</summary>
    public void Prose(ref TraitWriter to)
    {
        for (var (i, around) = (0, this); i < ProseElements; i++, around = around._outer ?? around)
        {
            foreach (var value in around._prose)
            {
                to.Add(value);
            }
        }
    }

    /// <summary>How many blocks there are of a kind, and how many of them the rules took.</summary>
    internal sealed class Tally
    {
        public int All { get; private set; }

        public int Kept { get; private set; }

        public double Share => (double)Kept / All;

        public void Add(bool kept)
        {
            All++;
            Kept += kept ? 1 : 0;
        }
    }
}
