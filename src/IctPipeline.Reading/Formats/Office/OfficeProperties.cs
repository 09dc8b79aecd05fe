using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>What a document says of itself. The title there is often a template's, so the text's own title goes first.</summary>
internal sealed record OfficeProperties
{
    public string? Title { get; set; }

    /// <summary>Whoever the program thought to sit before it; several are parted by semicolons.</summary>
    public string? Creator { get; set; }

    public string? Keywords { get; set; }

    public string? Category { get; set; }

    public string? Language { get; set; }

    public string? Subject { get; set; }

    public string? Description { get; set; }

    /// <summary>ISO 8601.</summary>
    public string? Created { get; set; }

    /// <summary>ISO 8601.</summary>
    public string? Modified { get; set; }

    /// <param name="article">Takes them up.</param>
    /// <param name="format">As in <c>source.format</c>; evidence is named after it.</param>
    public void Fill(ParsedArticle article, string format)
    {
        if (Said(Creator) is { } creators)
        {
            var names = creators.Split(';').Where(name => !AccountNames.Contains(name)).Select(FirstNameFirst);
            article.Authors.AddRange(names.SelectMany(name => MetaAuthors.Names(MetaValue.From(name))));
        }

        if (Said(Keywords) is { } keywords)
        {
            article.Tags.AddRange(MetaLists.Split(MetaValue.From(keywords)));
        }

        if (Said(Category) is { } category)
        {
            article.Categories.Add(category);
        }

        article.Language = Said(Language);
        AddDate(article, Created, $"{format} created");
        AddDate(article, Modified, $"{format} modified");
        Keep(article, "title", Said(Title) is { } title && !AccountNames.IsPlaceholderTitle(title) ? title : null);
        Keep(article, "subject", Subject);
        Keep(article, "description", Description);
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
    private static void AddDate(ParsedArticle article, string? date, string where)
    {
        if (Said(date) is { } found)
        {
            article.Dates.Add(new DateClue(found, DatePlace.Declared, where, Modified: true));
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
