namespace IctPipeline.Reading.Formats.Office;

/// <summary>What a paragraph says of the article, by the name of its style.</summary>
internal enum StyleRole
{
    None,
    Title,
    Subtitle,
    Author,
    Date,
}
