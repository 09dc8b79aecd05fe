using IctPipeline.Client;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Articles;

/// <summary>What the address of the list says; every part may be missing.</summary>
public sealed record ArticleQuery
{
    /// <summary>Names of orders in addresses; the first is meant where none is named.</summary>
    internal static readonly IReadOnlyDictionary<string, SelectionOrder> Orders = new Dictionary<string, SelectionOrder>
    {
        ["newest"] = SelectionOrder.Newest,
        ["oldest"] = SelectionOrder.Oldest,
        ["stored"] = SelectionOrder.Stored,
        ["best"] = SelectionOrder.Best,
    };

    private const int MostEntities = 8;

    public string? Words { get; init; }

    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Category { get; init; }

    /// <summary>Ids of entities, all of which are named.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    public string? Party { get; init; }

    /// <summary>As it was typed.</summary>
    public string? From { get; init; }

    /// <summary>As it was typed.</summary>
    public string? To { get; init; }

    /// <summary>Null where none is named: the best first where words are searched for, else the newest.</summary>
    public string? Sort { get; init; }

    /// <summary>Id of the last article of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Id of the first article of the page behind.</summary>
    public string? Before { get; init; }

    public bool IsFiltered => Filters().Any();

    /// <summary>What is wrong with it, by the name of the field; empty where nothing is.</summary>
    public IReadOnlyDictionary<string, string> Problems
    {
        get
        {
            var problems = new Dictionary<string, string>();
            if (From is not null && DayText.First(From) is null)
            {
                problems["from"] = NoDay(From);
            }

            if (To is not null && DayText.Last(To) is null)
            {
                problems["to"] = NoDay(To);
            }
            else if (From is not null && To is not null && DayText.First(From) > DayText.Last(To))
            {
                problems["to"] = "This is before the first day.";
            }

            return problems;
        }
    }

    internal SelectionOrder Order =>
        Sort is not null ? Orders[Sort]
        : Words is null ? SelectionOrder.Newest
        : SelectionOrder.Best;

    /// <exception cref="BadHttpRequestException">The reader did not write such an address; the message is for a person.</exception>
    public static ArticleQuery Read(IQueryCollection query)
    {
        var sort = Text(query, "sort");
        if (sort is not null && !Orders.ContainsKey(sort))
        {
            throw new BadHttpRequestException($"The part “sort” of the address is none of {string.Join(", ", Orders.Keys)}.");
        }

        return new()
        {
            Words = Text(query, "q"),
            Language = Text(query, "language"),
            Site = Text(query, "site"),
            Category = Text(query, "category"),
            Entities = [.. query["entity"].OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Take(MostEntities)],
            Party = Text(query, "party"),
            From = Text(query, "from"),
            To = Text(query, "to"),
            Sort = sort,
            After = Text(query, "after"),
            Before = Text(query, "before"),
        };
    }

    /// <param name="found">What the search for <see cref="Words"/> gave; null where nothing was searched for.</param>
    internal Selector ToSelector(FoundIds? found) =>
        new()
        {
            Language = Language,
            Site = Site,
            Category = Category,
            Entities = new EquatableList(Entities),
            Party = Party,
            From =
                From is null ? null
                : DayText.First(From) is { } from ? DayText.Write(from)
                : null,
            End = To is not null && DayText.Last(To) is { } to && to < DateOnly.MaxValue ? DayText.Write(to.AddDays(1)) : null,
            Found = found is null ? null : new EquatableList(found.Ids),
            Order = Order == SelectionOrder.Best && found is not { IsRanked: true } ? SelectionOrder.Newest : Order,
        };

    /// <summary>The address of the list that this asks for.</summary>
    public string ToAddress() => QueryHelpers.AddQueryString("/", ToPairs());

    /// <summary>What is filtered by: a name for people, the value, and the query without it.</summary>
    public IEnumerable<(string Name, string Value, ArticleQuery Without)> Filters()
    {
        var here = this with { After = null, Before = null };
        if (Words is not null)
        {
            yield return ("words", Words, here with { Words = null, Sort = Sort == "best" ? null : Sort });
        }

        if (Language is not null)
        {
            yield return ("language", Language, here with { Language = null });
        }

        if (Site is not null)
        {
            yield return ("source", Site, here with { Site = null });
        }

        if (Category is not null)
        {
            yield return ("category", Category, here with { Category = null });
        }

        foreach (var entity in Entities)
        {
            yield return ("names", entity, here with { Entities = [.. Entities.Where(other => other != entity)] });
        }

        if (Party is not null)
        {
            yield return ("party of an agreement", Party, here with { Party = null });
        }

        if (From is not null)
        {
            yield return ("from", From, here with { From = null });
        }

        if (To is not null)
        {
            yield return ("to", To, here with { To = null });
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> ToPairs() =>
        new[]
        {
            ("q", Words),
            ("language", Language),
            ("site", Site),
            ("category", Category),
            ("party", Party),
            ("from", From),
            ("to", To),
            ("sort", Sort),
            ("after", After),
            ("before", Before),
        }
            .Concat(Entities.Select(entity => ("entity", (string?)entity)))
            .Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2));

    private static string NoDay(string text) =>
        $"“{text}” is no day. Write it like {DayText.Example}; a month (2024-05) or a year will do.";

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <inheritdoc/>
    public bool Equals(ArticleQuery? other) => other is not null && ToAddress() == other.ToAddress();

    /// <inheritdoc/>
    public override int GetHashCode() => ToAddress().GetHashCode(StringComparison.Ordinal);
}
