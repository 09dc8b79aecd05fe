using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Intake.Charsets;
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

    /// <summary>Properties have no font; they are in the charset of the text's.</summary>
    public static void Mend(ParsedArticle article, LegacyFontText legacy)
    {
        foreach (var list in new[] { article.Authors, article.Tags, article.Categories })
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = legacy.Mend(list[i]);
            }
        }

        foreach (var (key, value) in article.Extra.ToList())
        {
            article.Extra[key] = legacy.Mend(value);
        }
    }

    private static void Take(WordprocessingDocument document, ParsedArticle article)
    {
        var properties = document.PackageProperties;
        if (Said(properties.Creator) is { } creators)
        {
            // Word parts several authors by semicolons.
            var names = creators.Split(';').Where(name => !AccountNames.Contains(name)).Select(FirstNameFirst);
            article.Authors.AddRange(names.SelectMany(name => MetaAuthors.Names(MetaValue.From(name))));
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
        Keep(article, "title", Said(properties.Title) is { } title && !AccountNames.IsPlaceholderTitle(title) ? title : null);
        Keep(article, "subject", properties.Subject);
        Keep(article, "description", properties.Description);
    }

    /// <summary>"Doe, Jane", as the accounts of offices are called, is "Jane Doe"; "Lan Anh, Minh Tú" are two.</summary>
    private static string FirstNameFirst(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 1 } last, { Length: > 1 } first] && IsFirstName(first)
            ? $"{first} {last}"
            : name;

    /// <summary>One word, and at most initials behind it.</summary>
    private static bool IsFirstName(string name) =>
        name.Split(' ') is [var first, .. var others]
        && first.All(c => char.IsLetter(c) || c is '-' or '.')
        && Array.TrueForAll(others, other => other is [_] or [_, '.']);

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
