using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>The core properties of a Word document. The title there is often a template's, so the text's own title goes first.</summary>
internal static class DocxProperties
{
    public static void Read(WordprocessingDocument document, ParsedArticle article)
    {
        try
        {
            Take(document, article);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or InvalidDataException or OpenXmlPackageException)
        {
            // Properties that no reader understands must not cost the text.
        }
    }

    private static void Take(WordprocessingDocument document, ParsedArticle article)
    {
        var properties = document.PackageProperties;
        if (Said(properties.Creator) is { } creator)
        {
            article.Authors.AddRange(MetaAuthors.Names(MetaValue.From(creator)));
        }

        if (Said(properties.Keywords) is { } keywords)
        {
            article.Tags.AddRange(MetaLists.Split(MetaValue.From(keywords)));
        }

        if (Said(properties.Category) is { } category)
        {
            article.Categories.Add(category);
        }

        article.Language = Said(properties.Language);
        AddDate(article, properties.Created, "docx created");
        AddDate(article, properties.Modified, "docx modified");
        Keep(article, "title", properties.Title);
        Keep(article, "subject", properties.Subject);
        Keep(article, "description", properties.Description);
    }

    /// <summary>When the file was made says when it was worked on, not when it was published.</summary>
    private static void AddDate(ParsedArticle article, DateTime? date, string where)
    {
        if (date is { } found)
        {
            article.Dates.Add(
                new DateClue(
                    found.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    DatePlace.Declared,
                    where,
                    Modified: true
                )
            );
        }
    }

    private static void Keep(ParsedArticle article, string key, string? value)
    {
        if (Said(value) is { } said)
        {
            article.Extra.TryAdd(key, said);
        }
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
