namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>Tokens from <paramref name="First"/> up to, but without, <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Length => End - First;
}
