using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Outcomes;

/// <summary>A published date for people: no more of it than the source says.</summary>
internal static class PublishedText
{
    public static string Format(PublishedDate published)
    {
        var length = published.Precision switch
        {
            DatePrecision.Year => "2017".Length,
            DatePrecision.Month => "2017-09".Length,
            DatePrecision.Day => "2017-09-07".Length,
            _ => "2017-09-07T07:30".Length,
        };
        return published.Value.Length <= length ? published.Value : published.Value[..length].Replace('T', ' ');
    }
}
