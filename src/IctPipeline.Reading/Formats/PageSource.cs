using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>Where a saved page was, and when it was taken: what its wrapper says and the page itself may not.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Fetched">When it was taken; null where nobody says.</param>
internal sealed record PageSource(string Address, DateClue? Fetched)
{
    /// <summary>Whether its text was decoded before it came here, so that what it says of its charset does not hold any more.</summary>
    public bool IsDecoded { get; init; }

    /// <summary>Adds to an article of that page what it does not say itself.</summary>
    public void Complete(ParsedArticle article)
    {
        // The items of a feed have addresses of their own, or none.
        Complete(article, article.Member is null ? Address : null);
        if (Fetched is not null)
        {
            article.Dates.Add(Fetched);
        }
    }

    /// <summary>The address stands in where the page names none.</summary>
    public static void Complete(ParsedArticle article, string? address)
    {
        if (address is null || article.CanonicalUrl is not null)
        {
            return;
        }

        article.CanonicalUrl = address;
        article.Dates.Add(new DateClue(address, DatePlace.Address));
    }
}
