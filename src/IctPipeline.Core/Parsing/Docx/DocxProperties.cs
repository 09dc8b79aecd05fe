using System.Xml;
using IctPipeline.Articles;
using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Docx;

/// <summary>The core properties of a Word document. The title there is often a template's, so the text's own title goes first.</summary>
internal static class DocxProperties
{
    public static void Read(XmlReader xml, ParsedArticle article)
    {
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            var (name, value) = (xml.LocalName, xml.ReadInnerXml().Trim());
            if (value.Length > 0 && !value.Contains('<', StringComparison.Ordinal))
            {
                One(name, System.Net.WebUtility.HtmlDecode(value), article);
            }
        }
    }

    private static void One(string name, string value, ParsedArticle article)
    {
        switch (name)
        {
            case "creator":
                article.Authors.AddRange(MetaAuthors.Names(MetaValue.Of(value)));
                break;
            case "created":
                article.Dates.Add(new DateClue(value, DateSource.Metadata, "docx created", Modified: true));
                break;
            case "modified":
                article.Dates.Add(new DateClue(value, DateSource.Metadata, "docx modified", Modified: true));
                break;
            case "keywords":
                article.Tags.AddRange(MetaLists.Split(MetaValue.Of(value)));
                break;
            case "language":
                article.Language = value;
                break;
            case "category":
                article.Categories.Add(value);
                break;
            case "title" or "subject" or "description":
                article.Extra.TryAdd(name, value);
                break;
        }
    }
}
