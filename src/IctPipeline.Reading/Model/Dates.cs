using System.Text.Json.Serialization;

namespace IctPipeline.Reading.Model;

/// <summary>How much of a date the source gives.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}

/// <summary>Where a date was found.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateSource>))]
public enum DateSource
{
    FrontMatter,
    Metadata,
    FileName,
    Url,
    Dateline,
    Body,
    Blob,
}

/// <summary>When the article was published, with the evidence's weight.</summary>
/// <param name="Value">ISO 8601 with offset, whatever the precision: unknown parts are the earliest possible.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record PublishedDate(string Value, DatePrecision Precision, DateSource Source, double Confidence);

/// <summary>One date that was found.</summary>
/// <param name="Value">As ISO 8601, as far as it is known: <c>2018-03-22</c>, <c>--03-22</c> for a day without a year.</param>
/// <param name="Text">The words as they stand in the source.</param>
/// <param name="Field">The front-matter key, meta tag or document field that it stood in.</param>
/// <param name="Offset">UTF-16 position in that field, where it is a field of the document.</param>
public sealed record DateEvidence(
    string Value,
    DatePrecision Precision,
    DateSource Source,
    double Confidence,
    string? Text = null,
    string? Field = null,
    int? Offset = null
);

/// <summary>The place and day that the article names as its own ("Hà Nội, ngày 22/3").</summary>
public sealed record Dateline(string? Place, int? Day = null, int? Month = null, int? Year = null);
