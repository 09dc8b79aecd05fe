using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>What a PDF's information dictionary says of it. Programs fill it, so it is evidence and not truth.</summary>
internal static class PdfInformation
{
    public static void Take(PdfDocument document, LegacyFontText legacy, ParsedArticle article)
    {
        var information = document.Information;
        if (Said(information.Author, legacy) is { } authors)
        {
            // Several are parted by semicolons, as in Word.
            var names = authors.Split(';').Where(name => !AccountNames.Contains(name));
            article.Authors.AddRange(names.SelectMany(name => MetaAuthors.Names(MetaValue.From(name))));
        }

        if (Said(information.Keywords, legacy) is { } keywords)
        {
            article.Tags.AddRange(MetaLists.Split(MetaValue.From(keywords)));
        }

        Keep(article, "subject", Said(information.Subject, legacy));
        AddDate(article, information.CreationDate, "pdf created");
        AddDate(article, information.ModifiedDate, "pdf modified");
        article.Language = document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out StringToken language)
            ? Said(language.Data, legacy)
            : null;
    }

    /// <summary>The title there; null where a program wrote what is none.</summary>
    public static string? Title(PdfDocument document, LegacyFontText legacy) =>
        Said(document.Information.Title, legacy) is { } title && !FileTitles.Contains(title) ? title : null;

    /// <summary>When the file was made says when it was worked on, not when it was published.</summary>
    private static void AddDate(ParsedArticle article, string? date, string where)
    {
        if (!string.IsNullOrWhiteSpace(date))
        {
            article.Dates.Add(new DateClue(PdfDate.ToIso(date), DatePlace.Declared, where, Modified: true));
        }
    }

    private static void Keep(ParsedArticle article, string key, string? value)
    {
        if (value is not null)
        {
            article.Extra.TryAdd(key, value);
        }
    }

    private static string? Said(string? value, LegacyFontText legacy)
    {
        value = value?.Trim('\0', '\uFEFF', ' ', '\t', '\r', '\n');
        return string.IsNullOrEmpty(value) ? null : legacy.Mend(value);
    }
}
