namespace IctPipeline.Web.Shared;

/// <summary>Entity categories on pages: each has a class of its own in the style sheet; unknown ones share the last.</summary>
internal static class Categories
{
    private static readonly string[] Known = ["Person", "Organization", "Location", "DateTime", "Quantity", "Event", "Product"];

    /// <summary>Those that say who and where; the others are seldom worth a page.</summary>
    public static bool IsNamed(string category) => category is "Person" or "Organization" or "Location" or "Event" or "Product";

    public static string Class(string category) => "m-" + (Known.Contains(category) ? category.ToLowerInvariant() : "other");

    public static string Words(string category) =>
        category switch
        {
            "DateTime" => "Date",
            "Organization" => "Organization",
            _ => category,
        };
}
