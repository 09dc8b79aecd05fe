namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>An entity that the lexicon knows by name.</summary>
/// <param name="Id">Stable for ever: it is stored (<c>org:samsung-electronics</c>).</param>
/// <param name="Category">One of <c>EntityCategories</c>.</param>
/// <param name="Subcategory">Azure's name for the kind of place or event, where there is one (<c>CountryRegion</c>, <c>City</c>).</param>
/// <param name="VietnameseName">The widely used form in Vietnamese text.</param>
/// <param name="Name">The widely used form in all other text.</param>
/// <param name="IsPublic">A body that makes nothing: what stands behind its name is no product.</param>
internal sealed record LexiconEntry(string Id, string Category, string? Subcategory, string VietnameseName, string Name, bool IsPublic)
{
    public string NameIn(string language) => language == "vi" ? VietnameseName : Name;
}
