using System.Xml;
using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// Reads a feed's XML: as XML prescribes, and mended where that fails, since most feeds are put together as text. A document type is
/// passed over and never loaded, so its entities are not expanded.
/// </summary>
internal static class FeedXml
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 50_000_000,
    };

    /// <summary>Elements deeper than this become part of the one that holds them: building a tree takes time by its depth.</summary>
    public const int MaxDepth = 64;

    /// <returns>The outermost element; what was mended inside an item is an annotation of it (<see cref="ItemMends"/>).</returns>
    /// <exception cref="ArticleRejectedException">There is no element at all.</exception>
    public static XElement Load(ParseContext context)
    {
        var text = context.Text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        try
        {
            ThrowIfUnfit(text, context);
            using var reader = XmlReader.Create(new StringReader(text), Strict);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException exception)
        {
            context.Note("xml", "mended", exception.Message);
            return new TolerantXml(text, context).Read()
                ?? throw new ArticleRejectedException(
                    RejectionCodes.InvalidArchive,
                    $"The feed is no XML (line {exception.LineNumber}). Mend it, or save it again from its address.",
                    exception
                );
        }
    }

    private static void ThrowIfUnfit(string text, ParseContext context)
    {
        var budget = new NodeBudget(context.Options.MaxNodes);
        using var reader = XmlReader.Create(new StringReader(text), Strict);
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if ((nodes & 1023) == 0)
            {
                context.Budget.Check();
            }

            budget.Add(1 + reader.AttributeCount);
            if (reader.Depth >= MaxDepth)
            {
                throw new XmlException("The elements are nested too deeply.");
            }
        }
    }
}
