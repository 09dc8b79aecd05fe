using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Shared;

/// <summary>Addresses of the reader's own pages.</summary>
internal static class Links
{
    public static string Article(string id) => $"/articles/{Uri.EscapeDataString(id)}";

    public static string Entity(string id) => QueryHelpers.AddQueryString("/entity", "id", id);
}
