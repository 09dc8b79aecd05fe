using System.Globalization;
using IctPipeline.Client;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Articles;

/// <summary>What the address of the list says; every part may be missing.</summary>
public sealed record ArticleQuery
{
    private const string DayFormat = "yyyy-MM-dd";

    public string? Title { get; init; }

    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Category { get; init; }

    public string? Entity { get; init; }

    public string? Party { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Continuation of the page before.</summary>
    public string? After { get; init; }

    public bool IsFiltered => ToPairs().Any(pair => pair.Key != "after");

    /// <exception cref="BadHttpRequestException">A day is none; the message is for the person who asked.</exception>
    public static ArticleQuery Read(IQueryCollection query) =>
        new()
        {
            Title = Text(query, "q"),
            Language = Text(query, "language"),
            Site = Text(query, "site"),
            Category = Text(query, "category"),
            Entity = Text(query, "entity"),
            Party = Text(query, "party"),
            From = Day(query, "from"),
            To = Day(query, "to"),
            After = Text(query, "after"),
        };

    public ArticleFilter ToFilter() =>
        new()
        {
            Title = Title,
            Language = Language,
            Site = Site,
            Category = Category,
            Entity = Entity,
            AgreementParty = Party,
            PublishedFrom = From,
            PublishedUntil = To,
        };

    /// <summary>The address of the list that this asks for.</summary>
    public string ToAddress() => QueryHelpers.AddQueryString("/", ToPairs());

    private IEnumerable<KeyValuePair<string, string?>> ToPairs() =>
        new Dictionary<string, string?>
        {
            ["q"] = Title,
            ["language"] = Language,
            ["site"] = Site,
            ["category"] = Category,
            ["entity"] = Entity,
            ["party"] = Party,
            ["from"] = From?.ToString(DayFormat, CultureInfo.InvariantCulture),
            ["to"] = To?.ToString(DayFormat, CultureInfo.InvariantCulture),
            ["after"] = After,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value));

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <exception cref="BadHttpRequestException">It is there and no day.</exception>
    private static DateOnly? Day(IQueryCollection query, string name) =>
        Text(query, name) is not { } text ? null
        : DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadHttpRequestException($"The part “{name}” of the address is no day: write it like 2024-05-31.");
}
