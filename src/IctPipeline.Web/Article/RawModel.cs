namespace IctPipeline.Web.Article;

/// <summary>A document as it is stored.</summary>
public sealed record RawModel(string Id, string Json)
{
    /// <summary>As much of it as a page holds.</summary>
    public string Shown => Json[..Shared.ShownText.EndOfBody(Json)];
}
