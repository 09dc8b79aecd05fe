using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What one name was taken for in the places of a text where it stands.</summary>
internal readonly record struct CategoryVotes(int Person, int Organization, int Location, int Other, string OtherCategory)
{
    /// <summary>The share of the places that must agree.</summary>
    public const double Majority = 0.6;

    /// <summary>The category that most places give, and their share.</summary>
    public (string Category, double Share) Best
    {
        get
        {
            double all = Person + Organization + Location + Other;
            var most = Math.Max(Math.Max(Person, Organization), Math.Max(Location, Other));
            var category =
                most == Organization ? EntityCategories.Organization
                : most == Person ? EntityCategories.Person
                : most == Location ? EntityCategories.Location
                : OtherCategory;
            return (category, most / all);
        }
    }

    public CategoryVotes With(string category) =>
        category switch
        {
            EntityCategories.Person => this with { Person = Person + 1 },
            EntityCategories.Organization => this with { Organization = Organization + 1 },
            EntityCategories.Location => this with { Location = Location + 1 },
            _ => this with { Other = Other + 1, OtherCategory = category },
        };
}
