namespace IctPipeline.Testing.Faults;

/// <summary>
/// Runs several workers on one thread and decides, at each call of a port, which of them goes on: a race becomes a list
/// of choices that can be repeated and shrunk.
/// </summary>
public sealed class Interleaving
{
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>Workers that stand before a call.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Called by a port before it acts: the worker stops here until it is chosen.</summary>
    public Task TurnAsync()
    {
        // Continuations run inside Resume, on the thread of the test: that is what makes the order a choice.
        var turn = new TaskCompletionSource();
        _waiting.Add(turn);
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

        var turn = _waiting[(int)((uint)choice % (uint)_waiting.Count)];
        _waiting.Remove(turn);
        turn.SetResult();
    }

    /// <summary>Lets all workers run to their ends, in turn.</summary>
    public void Drain()
    {
        while (_waiting.Count > 0)
        {
            Resume(0);
        }
    }
}
