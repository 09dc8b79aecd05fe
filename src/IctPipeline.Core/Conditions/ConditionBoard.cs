using System.Diagnostics.Metrics;
using IctPipeline.Core.Telemetry;

namespace IctPipeline.Core.Conditions;

/// <summary>
/// What is wrong now. Whoever notices a trouble raises it and clears it when it is over; the console, <c>/api/health</c>, <c>ict
/// status</c>, <c>ict doctor</c> and a gauge show the same list. Thread-safe.
/// </summary>
public sealed class ConditionBoard : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(PipelineMetrics.MeterName);
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Name, string Subject), Condition> _current = [];

    public ConditionBoard(TimeProvider time)
    {
        _time = time;
        _meter.CreateObservableGauge("ict.conditions", Measure, "{condition}", "Troubles that last, by kind.");
    }

    /// <summary>Is told of each trouble when it begins, and once more when it is over. Must not throw, and must not wait.</summary>
    public event EventHandler<ConditionChange>? Changed;

    /// <summary>What is wrong now, the oldest first.</summary>
    public IReadOnlyList<Condition> Current
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _current.Values.OrderBy(condition => condition.Since).ThenBy(condition => condition.Subject, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>Says that something is wrong. Said again it keeps its beginning; the sentence is the last one.</summary>
    /// <param name="name">One of <see cref="ConditionNames"/>.</param>
    /// <param name="subject">Which one.</param>
    /// <param name="message">One sentence for a person.</param>
    public void Raise(string name, string subject, string message)
    {
        Condition condition;
        lock (_gate)
        {
            var known = _current.TryGetValue((name, subject), out var earlier);
            condition = new Condition(name, subject, message, earlier?.Since ?? _time.GetUtcNow());
            _current[(name, subject)] = condition;
            if (known)
            {
                return;
            }
        }

        Changed?.Invoke(this, new ConditionChange(condition, IsOver: false));
    }

    /// <summary>Says that it is over. Nothing happens where it was not wrong.</summary>
    public void Clear(string name, string subject)
    {
        Condition? condition;
        lock (_gate)
        {
            if (!_current.Remove((name, subject), out condition))
            {
                return;
            }
        }

        Changed?.Invoke(this, new ConditionChange(condition, IsOver: true));
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>By kind: a subject may be a file's name, of which no metric tells.</summary>
    private IEnumerable<Measurement<long>> Measure() =>
        Current
            .CountBy(condition => condition.Name)
            .Select(kind => new Measurement<long>(kind.Value, new KeyValuePair<string, object?>("condition", kind.Key)));
}

/// <summary>A trouble begins, or is over.</summary>
public sealed record ConditionChange(Condition Condition, bool IsOver);
