namespace IctPipeline.Reading.Model;

/// <summary>
/// Counts what a parser builds of one file, and ends it before memory runs out: a tag of three bytes makes objects of hundreds.
/// </summary>
/// <param name="limit">Nodes that it may have.</param>
/// <param name="time">Is checked with each, where nodes come slowly enough for that.</param>
internal sealed class NodeBudget(int limit, ReadBudget? time = null)
{
    private long _nodes;

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    public void Add(long nodes = 1)
    {
        time?.Check();
        _nodes += nodes;
        if (_nodes > limit)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The file has more than the {limit:N0} elements, values and lines that "
                    + $"{ReadLimits.Section}:{nameof(ReadLimits.MaxNodes)} allows. Split it, or raise the setting."
            );
        }
    }
}
