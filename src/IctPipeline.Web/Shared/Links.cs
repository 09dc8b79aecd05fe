using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Shared;

/// <summary>Addresses of the reader's own pages.</summary>
internal static class Links
{
    public static string Article(string id) => $"/articles/{Uri.EscapeDataString(id)}";

    /// <summary>The document as it is stored.</summary>
    public static string Document(string id) => $"{Article(id)}/json";

    public static string Entity(string id) => QueryHelpers.AddQueryString("/entity", "id", id);
}
