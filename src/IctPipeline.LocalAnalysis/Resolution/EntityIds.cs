using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>Ids of entities that the lexicon does not know: the category and the name.</summary>
internal static class EntityIds
{
    public static string For(string category, string name)
    {
        var slug = Slug.From(name);
        return $"{Prefix(category)}:{(slug.Length > 0 ? slug : "x")}";
    }

    private static string Prefix(string category) =>
        category switch
        {
            EntityCategories.Organization => "org",
            EntityCategories.Location => "loc",
            EntityCategories.DateTime => "date",
            EntityCategories.PhoneNumber => "phone",
            _ => category.ToLowerInvariant(),
        };
}
