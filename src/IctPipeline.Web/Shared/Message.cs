namespace IctPipeline.Web.Shared;

/// <summary>A page that says one thing.</summary>
public sealed record Message(string Title, string Text);
