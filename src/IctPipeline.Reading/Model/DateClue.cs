namespace IctPipeline.Reading.Model;

/// <summary>Words of the source that give a date, not yet understood.</summary>
/// <param name="Text">As they stand.</param>
/// <param name="Source">Where they stood.</param>
/// <param name="Field">The key, tag or field that they stood in.</param>
/// <param name="Modified">True where they say when the article was changed rather than published.</param>
/// <param name="Weak">True where the field may mean another date.</param>
internal sealed record DateClue(string Text, DateSource Source, string Field, bool Modified = false, bool Weak = false);
