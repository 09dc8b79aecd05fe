namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>A place in one text where something is named.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Entry">The lexicon's entry, or -1.</param>
/// <param name="Value">What a date or quantity says, in a form for machines.</param>
/// <param name="SameAs">First token of another span that names the same, or -1.</param>
/// <param name="Margin">By how much the tagger prefers the name to none where it is least sure; 0 where it found none.</param>
internal sealed record EntitySpan(
    int First,
    int End,
    string Category,
    double Confidence,
    int Entry = -1,
    string? Subcategory = null,
    string? Value = null,
    int SameAs = -1,
    int Margin = 0
)
{
    public int Length => End - First;
}
