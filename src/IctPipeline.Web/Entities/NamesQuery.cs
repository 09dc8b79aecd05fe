using System.Globalization;
using IctPipeline.Shared;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Entities;

/// <summary>What the address of the list of names says.</summary>
/// <param name="Category">One of <see cref="Categories"/>.</param>
/// <param name="Text">Part of a name or alias, as it was typed; null takes all.</param>
/// <param name="ByName">In the order of the alphabet; else the most frequent first.</param>
/// <param name="Page">From 1.</param>
public sealed record NamesQuery(string Category, string? Text, bool ByName, int Page)
{
    /// <summary>Names of a page.</summary>
    public const int PageSize = 100;

    private const int LongestText = 200;

    public static readonly IReadOnlyList<string> Categories = ["Organization", "Person", "Location", "Product", "Event"];

    /// <exception cref="BadHttpRequestException">The reader did not write such an address; the message is for a person.</exception>
    public static NamesQuery Read(IQueryCollection query)
    {
        var category = query["category"].ToString() is { Length: > 0 } kind ? kind : Categories[0];
        if (!Categories.Contains(category))
        {
            throw new BadHttpRequestException($"The part “category” of the address is none of {string.Join(", ", Categories)}.");
        }

        var sort = query["sort"].ToString();
        if (sort is not ("" or "name" or "articles"))
        {
            throw new BadHttpRequestException("The part “sort” of the address is neither name nor articles.");
        }

        var text = query["q"].ToString().Trim();
        return new(
            category,
            text.Length == 0 ? null : text[..Math.Min(text.Length, LongestText)],
            sort == "name",
            Paging.Number(query["page"])
        );
    }

    public string ToAddress() =>
        QueryHelpers.AddQueryString(
            "/entities",
            new Dictionary<string, string?>
            {
                ["category"] = Category,
                ["q"] = Text,
                ["sort"] = ByName ? "name" : null,
                ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
            }.Where(pair => pair.Value is not null)
        );

    /// <summary>All names that are meant, in order.</summary>
    internal IReadOnlyList<NameLine> Choose(CatalogueView view)
    {
        // From anywhere in a word: a Korean or Chinese name has no spaces inside.
        var wanted = FoldedText.Of(Text).Trim();
        var chosen = view.Names.Where(name => name.Category == Category && name.Folded.Contains(wanted, StringComparison.Ordinal));
        return ByName
            ? [.. chosen.OrderBy(name => name.Folded, StringComparer.Ordinal).ThenBy(name => name.Id, StringComparer.Ordinal)]
            : [.. chosen];
    }
}
