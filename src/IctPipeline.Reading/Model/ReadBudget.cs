namespace IctPipeline.Reading.Model;

/// <summary>
/// The work that reading one file may take: processor time of the thread that reads it, so that neither the machine's other work nor the
/// caller's between two articles counts. Loops over input call <see cref="Check"/>; it is cheap enough for every paragraph, not for every
/// character. Where the platform does not tell a thread's time, those calls are counted instead.
/// </summary>
/// <param name="limit">What one file may take.</param>
/// <param name="clock">Tells the work of the calling thread.</param>
internal sealed class ReadBudget(TimeSpan limit, WorkClock clock, CancellationToken cancellationToken)
{
    /// <summary>
    /// Steps that stand for a second where no clock tells. Real pages take one in 10 to 500 µs, so this refuses nothing that is merely
    /// slow; it ends what goes on without end.
    /// </summary>
    private const double StepsPerSecond = 1_000_000;

    private TimeSpan _used;
    private long _steps;

    /// <summary>The thread's time when it began to read; null while nothing is read, or where the platform does not tell.</summary>
    private TimeSpan? _since;

    /// <summary>Until then the budget can't be spent, since no thread works for longer than time passes.</summary>
    private long _looked;
    private TimeSpan _left = TimeSpan.MaxValue;

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>Counts what is done inside; on one thread. What it calls with a budget of its own is counted there alone.</summary>
    public T Run<T>(Func<T> step)
    {
        Begin();
        try
        {
            return step();
        }
        finally
        {
            End();
        }
    }

    /// <summary>Leaves out what is done inside, which has a budget of its own.</summary>
    public void Rest(Action step)
    {
        End();
        try
        {
            step();
        }
        finally
        {
            Begin();
        }
    }

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _steps++;
        if (clock.Wall.GetElapsedTime(_looked) > _left && IsSpent())
        {
            throw Exceeded();
        }
    }

    public ArticleRejectedException Exceeded() =>
        new(
            RejectionCodes.BudgetExceeded,
            $"Reading took more than the {limit.TotalSeconds:0.#} s of processor time that "
                + $"{ReadLimits.Section}:{nameof(ReadLimits.CpuBudget)} allows. Split the file, simplify its markup, or raise the setting."
        );

    private bool IsSpent()
    {
        if (_since is not { } since || clock.Work() is not { } now)
        {
            return _steps > limit.TotalSeconds * StepsPerSecond;
        }

        _left = limit - (_used + (now - since));
        _looked = clock.Wall.GetTimestamp();
        return _left < TimeSpan.Zero;
    }

    private void Begin()
    {
        _since = clock.Work();
        _left = limit - _used;
        _looked = clock.Wall.GetTimestamp();
    }

    private void End()
    {
        if (_since is { } since && clock.Work() is { } now)
        {
            _used += now - since;
        }

        _since = null;
    }
}
