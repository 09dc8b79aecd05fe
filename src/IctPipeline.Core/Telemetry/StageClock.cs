using System.Diagnostics;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Telemetry;

/// <summary>Measures the stages of one job, and draws each as a span.</summary>
internal sealed class StageClock : IDisposable
{
    private readonly TimeProvider _time;
    private Dictionary<ArticleStage, TimeSpan> _durations = [];
    private long _entered;
    private readonly Activity? _job;
    private Activity? _span;

    /// <param name="job">The span of the whole job; null where nobody listens.</param>
    public StageClock(TimeProvider time, ArticleStage first, Activity? job)
    {
        _time = time;
        _job = job;
        _entered = time.GetTimestamp();
        Stage = first;
        _span = PipelineTraces.StartStage(first, job);
    }

    public ArticleStage Stage { get; private set; }

    public void Enter(ArticleStage stage)
    {
        if (stage == Stage)
        {
            return;
        }

        Close();
        Stage = stage;
        _span = PipelineTraces.StartStage(stage, _job);
    }

    public IReadOnlyDictionary<ArticleStage, TimeSpan> Take()
    {
        Close();
        var taken = _durations;
        _durations = [];
        return taken;
    }

    public void Dispose() => _span?.Dispose();

    private void Close()
    {
        var now = _time.GetTimestamp();
        _durations[Stage] = _durations.GetValueOrDefault(Stage) + _time.GetElapsedTime(_entered, now);
        _entered = now;
        _span?.Dispose();
        _span = null;
    }
}
