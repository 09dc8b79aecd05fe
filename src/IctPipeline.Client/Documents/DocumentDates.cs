namespace IctPipeline.Client;

/// <summary>When the article was published, by the best evidence.</summary>
/// <param name="Value">ISO 8601 with the offset of its source; unknown parts are the earliest possible.</param>
/// <param name="Precision"><c>second</c>, <c>minute</c>, <c>hour</c>, <c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Source">
/// <c>frontMatter</c>, <c>metadata</c>, <c>fileName</c>, <c>url</c>, <c>dateline</c>, <c>body</c> or <c>blob</c>.
/// </param>
/// <param name="Confidence">0 to 1.</param>
public sealed record DocumentPublished(string Value, string Precision, string Source, double Confidence);

/// <summary>A date that was found in the source: evidence for the day of publication.</summary>
/// <param name="Value">ISO 8601 as far as it is known (<c>2018-03-22</c>, <c>--03-22</c>).</param>
/// <param name="Precision">As in <see cref="DocumentPublished"/>.</param>
/// <param name="Source">As in <see cref="DocumentPublished"/>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Text">The words as they stand in the source.</param>
/// <param name="Field">The key, tag or field that they stand in.</param>
/// <param name="Offset">UTF-16 position, where <paramref name="Field"/> is a field of the document.</param>
public sealed record DocumentDate(
    string Value,
    string Precision,
    string Source,
    double Confidence,
    string? Text,
    string? Field,
    int? Offset
);

/// <summary>The place and day that the article names as its own; parts that it does not name are null.</summary>
public sealed record DocumentDateline(string? Place, int? Day, int? Month, int? Year);
