namespace IctPipeline.Reading.Model;

/// <summary>Words of the source that give a date, not yet understood.</summary>
/// <param name="Text">As they stand.</param>
/// <param name="Place">Where they stood.</param>
/// <param name="Name">The key or tag that they stood in, where the source has one.</param>
/// <param name="Modified">True where they say when the article was changed rather than published.</param>
internal sealed record DateClue(string Text, DatePlace Place, string? Name = null, bool Modified = false)
{
    public DateSource Source => Place.Source();

    /// <summary>The key, tag or field that a document names as the place.</summary>
    public string Field => Name ?? Place.Field();
}
