using System.Collections.Frozen;

namespace IctPipeline.Reading.Language;

/// <summary>The names that site generators and exports give to the same thing.</summary>
internal static class MetaKeys
{
    private static readonly FrozenDictionary<string, string> Names = Build(
        ("title", "title headline"),
        ("lead", "description excerpt brief summary lead sapo standfirst dek teaser abstract"),
        (
            "date",
            "date published publishedat publishedon publishdate publisheddate pubdate datepublished publicationdate created createdat "
                + "datecreated posted postedat posttime issued dateadded publishtime ngaydang"
        ),
        ("modified", "modified lastmod updated updatedat datemodified lastmodified lastmodifiedat modifiedat dateupdated"),
        ("category", "category section articlesection chuyenmuc"),
        ("categories", "categories"),
        ("tags", "tags tag keywords topics labels hashtags"),
        ("author", "author authors byline by writer writers creator reporter tacgia"),
        ("site", "site sitename publisher outlet publication newspaper sourcename"),
        ("agency", "agency source newsagency provider copyrightholder nguon"),
        (
            "image",
            "featured featuredimage featureimage featuredimg image images thumbnail thumb thumbnailurl cover coverimage coverurl banner "
                + "ogimage headerimg headerimage heroimage hero img photo picture teaserimage imageurl mainimage"
        ),
        ("language", "lang language locale inlanguage"),
        ("url", "url canonical canonicalurl permalink link originalurl sourceurl mainentityofpage slug path"),
        ("email", "email mail authoremail")
    );

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// The meaning of a key, written in any case and with any of "_", "-" and "." in it; null for one without a meaning here.
    /// </summary>
    public static string? Canonical(string key)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length == plain.Length)
                {
                    return null;
                }

                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return Lookup.TryGetValue(plain[..length], out var meaning) ? meaning : null;
    }

    private static FrozenDictionary<string, string> Build(params ReadOnlySpan<(string Meaning, string Names)> groups)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meaning, group) in groups)
        {
            foreach (var name in group.Split(' '))
            {
                names.Add(name, meaning);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
