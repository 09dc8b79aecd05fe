namespace IctPipeline.Testing.Faults;

/// <summary>
/// Runs several workers on one thread and decides, at each call of a port, which of them goes on: a race becomes a list
/// of choices that can be repeated and shrunk.
/// </summary>
public sealed class Interleaving
{
    private readonly List<(object? Worker, TaskCompletionSource Turn)> _waiting = [];
    private readonly AsyncLocal<object?> _worker = new();

    /// <summary>Workers that stand before a call.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>On whose behalf this flow makes its calls; null where nobody said.</summary>
    public object? Worker => _worker.Value;

    /// <summary>Says on whose behalf the calls of this flow are made, so that <see cref="Kill"/> can tell.</summary>
    public void Enter(object worker) => _worker.Value = worker;

    /// <summary>Called by a port before it acts: the worker stops here until it is chosen.</summary>
    public Task TurnAsync()
    {
        // Continuations run inside Resume, on the thread of the test: that is what makes the order a choice.
        var turn = new TaskCompletionSource();
        _waiting.Add((_worker.Value, turn));
        return turn.Task;
    }

    /// <summary>Lets one waiting worker go on until its next call.</summary>
    /// <param name="choice">Any number; taken modulo the number of workers that wait.</param>
    public void Resume(int choice)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var chosen = _waiting[Index(choice)];
        _waiting.Remove(chosen);
        chosen.Turn.SetResult();
    }

    /// <summary>A waiting worker dies as a killed process does: it never goes on, and nothing of it runs any more.</summary>
    /// <param name="choice">Any number; taken modulo the number of workers that wait.</param>
    /// <returns>What <see cref="Enter"/> was given; null where nobody waits.</returns>
    public object? Kill(int choice)
    {
        if (_waiting.Count == 0)
        {
            return null;
        }

        var worker = _waiting[Index(choice)].Worker;
        _waiting.RemoveAll(waiting => waiting.Worker == worker);
        return worker;
    }

    /// <summary>Lets all workers run to their ends, in turn.</summary>
    public void Drain()
    {
        while (_waiting.Count > 0)
        {
            Resume(0);
        }
    }

    private int Index(int choice) => (int)((uint)choice % (uint)_waiting.Count);
}
