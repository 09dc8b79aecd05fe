namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What an English text shows of places that no list has.</summary>
internal static class PlaceSigns
{
    /// <summary>A place that no list has: behind "in" or "near", or before a place that a list has.</summary>
    public static bool AreAt(AnalyzedText text, EntitySpan span) =>
        TokenNumbers.IsAny(text, span.First - 1, "in", "near", "at", "from", "across", "outside", "toward", "towards")
        || (text.IsHyphen(span.End) && TokenNumbers.Is(text, span.End + 1, "based"))
        || (text.IsMark(span.End, ',') && text.IsPlace(text.NameAt(span.End + 1)))
        || (
            span.First > 1
            && text.IsMark(span.First - 1, ',')
            && text.NameAt(span.First - 2) is { Length: 1 } before
            && text.IsPlace(before)
        );
}
