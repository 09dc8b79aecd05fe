using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html;

/// <summary>
/// What decides which elements of a page are its article: how much prose a block counts for (<see cref="PageNode"/>), when an element
/// is furniture (<see cref="ProseMap"/>), which element wins (<c>Body/ArticleContainer</c>), what else joins it (<c>Body/ArticleParts</c>),
/// and which value of a script holds a text (<c>Body/ScriptedText</c>).
/// </summary>
/// <remarks>
/// Units: prose is counted in hundreds of UTF-16 code units with an addition for marks, so that a sentence of news comes to about two;
/// shares are 0 to 1. After a change, score the labelled pages with <c>tests/tools/PageScore</c>.
/// </remarks>
internal static class BodyWeights
{
    // The prose of one block.

    /// <summary>UTF-16 code units; shorter texts are captions, labels and buttons.</summary>
    public const int MinText = 20;

    /// <summary>UTF-16 code units; a block that holds a whole article (lines parted by breaks) counts as several paragraphs.</summary>
    public const int MaxText = 4_000;

    /// <summary>UTF-16 code units that count as one.</summary>
    public const double Unit = 100;

    /// <summary>Units that an ideograph or a Hangul syllable counts for: it says as much as two letters.</summary>
    public const int WideLetter = 2;

    /// <summary>A comma or a sentence's end: prose has many, lists of titles few (as in Readability).</summary>
    public const double Mark = 0.35;

    /// <summary>Marks that count at most: lists of names have no end of commas.</summary>
    public const int MaxMarks = 12;

    /// <summary>Factor on a text without any mark: a title, a menu.</summary>
    public const double NoMark = 0.3;

    /// <summary>Factor on <c>p</c>, which is made for prose.</summary>
    public const double Paragraph = 1.2;

    /// <summary>Factor on items and cells, which lists of stories are made of.</summary>
    public const double ItemOrCell = 0.6;

    /// <summary>Share of prose that an ancestor is credited with, by distance (after Readability's parent and grandparent).</summary>
    public static ReadOnlySpan<double> Decay => [1, 0.85, 0.6, 0.4, 0.25];

    // Furniture.

    /// <summary>A doubtful element that holds more than this share of the page's prose is no furniture.</summary>
    public const double MostOfPage = 0.35;

    /// <summary>An element with furniture's name that holds this share of the page's prose is the article.</summary>
    public const double MostOfNamed = 0.6;

    /// <summary>Long elements with furniture's names that hold more than this share together are the article.</summary>
    public const double MostOfSections = 0.5;

    /// <summary>A box that holds more than this share of the page's prose holds the article, or a part of it.</summary>
    public const double MostOfBox = 0.15;

    /// <summary>A part of the text that makes up this share of a box makes the box a part, too.</summary>
    public const double MostOfWrapper = 0.5;

    /// <summary>Boxes or captions that hold more than this share together are the layout of the article.</summary>
    public const double MostOfLayout = 0.6;

    /// <summary>Share of link text from which an element with furniture's name is furniture whatever else it holds.</summary>
    public const double FurnitureLinks = 0.5;

    /// <summary>The same of a box or a doubtful element, which hold less besides.</summary>
    public const double BoxLinks = 0.4;

    /// <summary>Prose of a paragraph with a box's name that stays: a sentence.</summary>
    public const double BoxParagraph = 1.5;

    /// <summary>Prose of a doubtful element that stays: more than a sentence.</summary>
    public const double DoubtfulProse = 2.5;

    /// <summary>UTF-16 code units of the same.</summary>
    public const int DoubtfulText = 160;

    /// <summary>UTF-16 code units; what is longer under a picture is told there, and is text.</summary>
    public const int CaptionText = 600;

    /// <summary>UTF-16 code units of a box about the author.</summary>
    public const int AuthorText = 400;

    /// <summary>Prose of a short article: about three sentences.</summary>
    public const double EnoughProse = 6;

    /// <summary>Prose of an article that needs no gallery: about eight paragraphs.</summary>
    public const double PlentyOfProse = 20;

    // The element that wins: factors on the prose near it.

    /// <summary>An element whose name says that it holds the article's text.</summary>
    public const double ContentName = 2;

    /// <summary>Microdata name the text itself.</summary>
    public const double Microdata = 3;

    /// <summary><c>article</c> and <c>main</c>: often the text with head and foot, so that it wins by little only.</summary>
    public const double ArticleElement = 1.15;

    /// <summary>Paragraphs, items, cells and tables: parts of a text, seldom the whole.</summary>
    public const double PartElement = 0.5;

    /// <summary>What an element that shows the page's title is raised by: pages that load further articles below hold several.</summary>
    public const double Titled = 2.5;

    /// <summary>What stands above the heading that shows the title: promotions, a first look at other stories.</summary>
    public const double AboveTitle = 0.3;

    /// <summary>Prose that an article around a title has at least.</summary>
    public const double TitledProse = 4;

    /// <summary>Share of the prose around it, inverted, that an article element holds at least.</summary>
    public const double MostInArticle = 3;

    /// <summary>Share of the winner's prose that its parent must add to take its place.</summary>
    public const double Widening = 0.35;

    /// <summary>Share of link text that such a parent may have in any case.</summary>
    public const double WideningLinks = 0.15;

    /// <summary>Factor on the winner's share of link text up to which the parent may have more.</summary>
    public const double WideningMoreLinks = 1.3;

    // What joins it.

    /// <summary>A neighbour needs this share of the winner's prose to join it; one of the same class half of it.</summary>
    public const double NeighbourShare = 0.18;

    /// <summary>Prose of a neighbour at least.</summary>
    public const double NeighbourProse = 3;

    /// <summary>Prose of a single paragraph beside the winner: a sentence.</summary>
    public const double ParagraphProse = 1;

    /// <summary>Share of link text of such a paragraph.</summary>
    public const double ParagraphLinks = 0.2;

    /// <summary>Prose that a part needs at least: about two sentences.</summary>
    public const double PartProse = 2;

    /// <summary>Share of link text from which nothing joins an article.</summary>
    public const double PartLinks = 0.25;

    /// <summary>Share of their classes that two parts have in common.</summary>
    public const double PartClasses = 0.7;

    /// <summary>An element around all parts is read whole if it holds no more than this times their prose.</summary>
    public const double MostAround = 1.35;

    // Values of scripts: factors on their length, by the names of their properties.

    /// <summary>The property itself has a text's name.</summary>
    public const double TextProperty = 4;

    /// <summary>Something on the way to it has.</summary>
    public const double TextPath = 1.5;

    /// <summary>Nothing has: not taken alone.</summary>
    public const double OtherPath = 0.5;

    /// <summary>Comments, summaries and the like somewhere on the way.</summary>
    public const double NotText = 0.2;

    /// <summary>The least factor of a value that is taken.</summary>
    public const double MinProperty = 1;
}
