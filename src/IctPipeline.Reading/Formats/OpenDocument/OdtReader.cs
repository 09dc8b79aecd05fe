using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>Reads OpenDocument texts, packed or flat. Nothing that the document refers to is loaded.</summary>
internal sealed class OdtReader
{
    private static readonly string[] Parts = ["meta.xml", "styles.xml", "content.xml"];

    private readonly OdtNames _names = new();
    private readonly OdtStyles _styles = new();
    private readonly OdtLists _lists = new();
    private readonly OdtMeta _meta = new();
    private readonly LegacyFontText _legacy = new();
    private readonly OdtBody _body;
    private OdtStory? _text;

    private OdtReader(NodeBudget nodes) => _body = new OdtBody(_styles, _lists, _legacy, nodes);

    /// <exception cref="ArticleRejectedException">The document is damaged, protected or beyond its budget.</exception>
    public static ParsedArticle Read(ByteContext file)
    {
        try
        {
            var reader = new OdtReader(new NodeBudget(file.Options.MaxNodes, file.Budget));
            if (file.Zip is not null)
            {
                var package = OdtPackage.Open(file);
                foreach (var part in Parts)
                {
                    package.Read(part, reader.Walk);
                }
            }
            else
            {
                using var xml = SafeXml.Open(file.Bytes.ToArray());
                reader.Walk(xml);
            }

            return reader.Article();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The OpenDocument text is damaged ({exception.Message.TrimEnd('.')}). "
                    + "Open it in LibreOffice, save it again and drop that.",
                exception
            );
        }
    }

    private ParsedArticle Article()
    {
        if (_text is null)
        {
            throw new InvalidDataException("it has no text");
        }

        var article = new ParsedArticle { FromMarkup = true };
        _meta.Properties.Fill(article, OdtFormat.FormatName);
        _meta.Named.Fill(article);
        OfficeArticle.Fill(article, OdtFormat.FormatName, _text, [.. _body.Footnotes, .. _body.Endnotes], _legacy);
        return article;
    }

    /// <summary>One part of a package, or the whole of a flat document: their elements are the same.</summary>
    private void Walk(XmlReader xml)
    {
        var skipped = new SkippedElement();
        while (xml.Read())
        {
            if (skipped.Holds(xml))
            {
                continue;
            }

            if (xml.NodeType == XmlNodeType.EndElement)
            {
                Leave(_names.Of(xml));
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                Enter(xml, skipped);
            }
        }
    }

    private void Enter(XmlReader xml, SkippedElement skipped)
    {
        var name = _names.Of(xml);
        switch (name)
        {
            case "office:meta":
                _meta.Read(xml);
                break;
            case "office:text" when _text is null:
                _text = _body.Read(xml);
                break;
            case "office:master-styles" or "office:settings" or "office:scripts" or "office:text":
                // Heads and feet of pages are no part of the text.
                skipped.Start(xml);
                break;
            default:
                _lists.ReadStyle(name, xml, _styles);
                _styles.Read(name, xml);
                if (xml.IsEmptyElement)
                {
                    Leave(name);
                }

                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "style:style" or "style:default-style":
                _styles.End();
                break;
            case "text:list-style" or "text:outline-style":
                _lists.EndStyle();
                break;
        }
    }
}
