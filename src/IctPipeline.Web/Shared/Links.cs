using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Shared;

/// <summary>Addresses of the reader's own pages.</summary>
internal static class Links
{
    /// <param name="id">The article's.</param>
    /// <param name="words">What is marked in its text; null marks nothing.</param>
    public static string Article(string id, string? words = null) =>
        words is null ? $"/articles/{Uri.EscapeDataString(id)}" : QueryHelpers.AddQueryString(Article(id), "q", words);

    public static string Compare(string one, string other) =>
        QueryHelpers.AddQueryString("/compare", new Dictionary<string, string?> { ["a"] = one, ["b"] = other });

    /// <summary>The document as it is stored.</summary>
    public static string Document(string id) => $"{Article(id)}/json";

    public static string Entity(string id) => QueryHelpers.AddQueryString("/entity", "id", id);
}
