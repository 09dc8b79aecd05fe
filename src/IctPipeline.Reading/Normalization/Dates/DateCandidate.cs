using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>A date that may be that of publication, and its weight.</summary>
/// <param name="Modified">True where it is the time of a change.</param>
internal sealed record DateCandidate(
    FoundDate Date,
    DatePlace Place,
    double Confidence,
    string Text,
    string Field,
    int? Offset,
    bool Modified
)
{
    public DateSource Source => Place.Source();
}
