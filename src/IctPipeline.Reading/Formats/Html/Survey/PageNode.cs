using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>An element of a page with what its text amounts to.</summary>
internal sealed class PageNode(Element element, PageNode? parent, NodeRole role)
{
    private readonly PageNode? _article = parent?.Article;

    public Element Element { get; } = element;

    public PageNode? Parent { get; } = parent;

    public NodeRole Role { get; } = role;

    /// <summary>The roles of all elements around it.</summary>
    public NodeRole Around { get; } = parent is null ? NodeRole.None : parent.Around | parent.Role;

    /// <summary>UTF-16 code units of text that stands in this block itself, inline elements included.</summary>
    public int OwnText { get; set; }

    /// <summary>The part of it that is link text.</summary>
    public int OwnLinks { get; set; }

    /// <summary>Commas and sentence ends in it: prose has many, lists of titles few.</summary>
    public int OwnMarks { get; set; }

    /// <summary>Text and link text of the whole subtree, as far as it isn't excluded.</summary>
    public int Text { get; set; }

    public int Links { get; set; }

    /// <summary>How much prose the subtree holds, as far as it isn't excluded.</summary>
    public double Prose { get; set; }

    /// <summary>Prose and text with what is excluded.</summary>
    public double WholeProse { get; set; }

    public int WholeText { get; set; }

    /// <summary>Prose of near descendants, each the less the further down.</summary>
    public double Nearby { get; set; }

    /// <summary>True where it is no part of any article.</summary>
    public bool Excluded { get; set; }

    /// <summary>True where its name or microdata say that it holds the article's text.</summary>
    public bool IsContent { get; } = (role & NodeRole.Content) != 0 || element.GetAttribute("itemprop") is "articleBody";

    /// <summary>The nearest <c>article</c> element around it, itself included.</summary>
    public PageNode? Article => Element.LocalName == "article" ? this : _article;

    /// <summary>The nearest element around that is an article's by its element or its name.</summary>
    public PageNode? TextAround
    {
        get
        {
            var around = Parent;
            while (around is not null && !around.IsContent && around.Element.LocalName is not ("article" or "main"))
            {
                around = around.Parent;
            }

            return around;
        }
    }

    public double LinkShare => Text == 0 ? 0 : Math.Min(1, (double)Links / Text);

    /// <summary>True for a descendant, and for the element itself.</summary>
    public bool Holds(PageNode other)
    {
        for (var node = other; node is not null; node = node.Parent)
        {
            if (ReferenceEquals(node, this))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The block's own prose: length and marks of the text that is no link.</summary>
    public double OwnProse()
    {
        if (
            OwnText < BodyWeights.MinText
            || OwnLinks * 2 > OwnText
            || Element.LocalName is ['h', >= '1' and <= '6'] or "figcaption" or "th" or "label"
        )
        {
            return 0;
        }

        var plain = OwnText - OwnLinks;
        var prose = Math.Min(plain, BodyWeights.MaxText) / BodyWeights.Unit + Math.Min(OwnMarks, BodyWeights.MaxMarks) * BodyWeights.Mark;
        prose *= OwnMarks == 0 ? BodyWeights.NoMark : 1;
        return prose
            * (
                Element.LocalName switch
                {
                    "p" => BodyWeights.Paragraph,
                    "li" or "dd" or "td" => BodyWeights.ItemOrCell,
                    _ => 1,
                }
            );
    }
}
