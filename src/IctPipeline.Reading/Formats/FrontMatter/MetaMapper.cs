using System.Collections.Frozen;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Puts keys where they belong in an article: front matter, JSON exports and JSON-LD alike.</summary>
/// <param name="isFrontMatter">True where the keys are front matter, whose dates count as its own.</param>
/// <param name="keepExtra">True to keep in <c>extra</c> what belongs nowhere.</param>
internal sealed class MetaMapper(ParsedArticle article, bool isFrontMatter, bool keepExtra)
{
    /// <summary>Where site generators keep keys of the author's own (Hugo, Zola); in there they mean what they mean outside.</summary>
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(StringComparer.Ordinal, "params", "taxonomies", "extra");

    /// <summary>Maps front matter, and warns of what had to be recovered.</summary>
    public static void Map(FrontMatter matter, ParsedArticle article)
    {
        var mapper = new MetaMapper(article, isFrontMatter: true, keepExtra: true);
        var keys = matter.Keys.ToLookup(pair => pair.Value.Map is not null && Groups.Contains(pair.Key));
        mapper.Map(keys[false]);
        foreach (var (name, value) in keys[true])
        {
            mapper.Map(value.Map!, name + ".");
        }

        if (matter.Mended)
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.FrontMatterRecovered,
                    "The front matter has no closing fence like its opening one; it was taken to end before the text. Close it."
                )
            );
        }

        if (matter.Recovered.Count > 0)
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.FrontMatterRecovered,
                    $"The front matter is not valid; taken as it stands: {string.Join(", ", matter.Recovered)}. Put such values in quotes."
                )
            );
        }
    }

    /// <param name="keys">What to map.</param>
    /// <param name="group">Stands before a key's name where the name is kept.</param>
    public void Map(IEnumerable<KeyValuePair<string, MetaValue>> keys, string group = "")
    {
        foreach (var (name, value) in keys)
        {
            if (!value.IsNull)
            {
                Map(MetaKeys.Canonical(name), group + name, value);
            }
        }
    }

    /// <param name="meaning">What <see cref="MetaKeys"/> calls it; null for what belongs nowhere.</param>
    /// <param name="name">As the source has it.</param>
    public void Map(string? meaning, string name, MetaValue value)
    {
        switch (meaning)
        {
            case "title":
                article.Title ??= TitleOf(value);
                break;
            case "lead":
                article.Lead ??= string.Join(' ', value.Scalars());
                break;
            case "date":
                AddDates(value, name, modified: false);
                break;
            case "modified":
                AddDates(value, name, modified: true);
                break;
            case "category":
                article.Categories.AddRange(MetaLists.Category(value));
                break;
            case "categories":
                article.Categories.AddRange(MetaLists.Split(value));
                break;
            case "tags":
                article.Tags.AddRange(MetaLists.Split(value).Select(tag => tag.TrimStart('#')));
                break;
            case "author":
                article.Authors.AddRange(MetaAuthors.Names(value));
                break;
            case "site":
                article.Site ??= MetaAuthors.Names(value).FirstOrDefault();
                break;
            case "agency":
                article.Agency ??= MetaAuthors.Names(value).FirstOrDefault();
                break;
            case "image":
                article.Images.AddRange(MetaImages.Read(value, article.Images.Count == 0));
                break;
            case "language":
                article.Language ??= value.Text;
                break;
            case "url" when (value.Text ?? value["@id"]?.Text) is { } url:
                MapUrl(name, url);
                break;
            case "email":
                break;
            default:
                Keep(name, value);
                break;
        }
    }

    /// <summary>A title that YAML takes for a list ("[올림픽]") is still a title.</summary>
    private static string? TitleOf(MetaValue value) =>
        value.Text ?? (value.Items is null ? null : $"[{string.Join(", ", value.Scalars())}]");

    private void AddDates(MetaValue value, string name, bool modified)
    {
        foreach (var text in value.Scalars())
        {
            if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                article.Dates.Add(new DateClue(text, isFrontMatter ? DatePlace.FrontMatter : DatePlaces.Named(name), name, modified));
            }
            else
            {
                Keep(name, MetaValue.From(text));
            }
        }
    }

    private void MapUrl(string name, string url)
    {
        if (article.CanonicalUrl is null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            article.CanonicalUrl = url;
        }
        else
        {
            Keep(name, MetaValue.From(url));
        }

        article.Dates.Add(new DateClue(url, DatePlace.Address, name));
    }

    private void Keep(string name, MetaValue value)
    {
        if (!keepExtra || name.StartsWith('@'))
        {
            return;
        }

        var text = string.Join(
            ", ",
            value.Scalars().Where(item => !item.Contains('@', StringComparison.Ordinal) || item.Contains(' ', StringComparison.Ordinal))
        );
        if (text.Length > 0)
        {
            article.Extra.TryAdd(name, text);
        }
    }
}
