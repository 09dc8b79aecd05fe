namespace IctPipeline.Core.Processing.Deletion;

/// <summary>
/// When so much is gone at once that a person is asked before documents follow: an emptied or replaced store looks the same as the
/// deletion of everything.
/// </summary>
public sealed class LossRule(ArticleProcessorOptions options)
{
    /// <summary>So few may always go.</summary>
    public const int Handful = 10;

    /// <param name="known">Of which something was stored, what is gone included.</param>
    /// <param name="gone">Of these, what is gone.</param>
    public bool IsLoss(long known, long gone) => gone > Handful && gone > known * options.MaxLossAtOnce;
}
