using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What the places where one foreign name stands say of it.</summary>
internal record struct ForeignVotes
{
    private int _person;
    private int _organization;
    private int _location;
    private int _product;
    private int _event;

    /// <summary>An abbreviation: nobody and no place is called so.</summary>
    public bool OnlyBodies { get; set; }

    /// <summary>The text also writes it small.</summary>
    public bool IsWord { get; set; }

    /// <summary>The category that is ahead of all others, or null.</summary>
    public readonly string? Best
    {
        get
        {
            if (IsWord)
            {
                return null;
            }

            var (best, most, second) = ((string?)null, 0, 0);
            foreach (
                var (category, count) in (ReadOnlySpan<(string, int)>)
                    [
                        (EntityCategories.Person, _person),
                        (EntityCategories.Organization, _organization),
                        (EntityCategories.Location, _location),
                        (EntityCategories.Product, _product),
                        (EntityCategories.Event, _event),
                    ]
            )
            {
                if (count > most)
                {
                    (best, most, second) = (category, count, most);
                }
                else
                {
                    second = Math.Max(second, count);
                }
            }

            return most > second && (!OnlyBodies || best == EntityCategories.Organization) ? best : null;
        }
    }

    /// <param name="category">Null says nothing.</param>
    public void Count(string? category, int votes)
    {
        switch (category)
        {
            case EntityCategories.Person:
                _person += votes;
                break;
            case EntityCategories.Organization:
                _organization += votes;
                break;
            case EntityCategories.Location:
                _location += votes;
                break;
            case EntityCategories.Product:
                _product += votes;
                break;
            case EntityCategories.Event:
                _event += votes;
                break;
        }
    }
}
