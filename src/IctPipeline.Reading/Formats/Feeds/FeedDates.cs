using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>The moments that an item names: of publication, and of change where it names no other.</summary>
internal static class FeedDates
{
    private static readonly string[] Published = ["pubDate", "published", "date", "issued", "created"];

    /// <summary>Atom prescribes <c>updated</c> and leaves <c>published</c> to the feed's choice; Atom 0.3 has <c>modified</c>.</summary>
    private static readonly string[] Changed = ["updated", "modified"];

    public static void Add(FeedElement item, ParsedArticle article)
    {
        foreach (var name in Published)
        {
            if (item.Value(name) is { } date)
            {
                article.Dates.Add(new DateClue(date, DatePlaces.Named(name), name));
            }
        }

        var isPublished = article.Dates.Exists(clue => DateScanner.ReadValue(clue.Text, monthFirst: false) is { Year: not null });
        foreach (var name in Changed)
        {
            if (item.Value(name) is { } date)
            {
                article.Dates.Add(
                    isPublished
                        ? new DateClue(date, DatePlace.Declared, name, Modified: true)
                        : new DateClue(date, DatePlace.OnlyChange, name)
                );
            }
        }
    }
}
