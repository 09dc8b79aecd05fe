namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>The groups that are open, and what holds in the innermost.</summary>
internal sealed class RtfGroups
{
    /// <summary>Groups in each other; deeper ones are read as if they were none. Word opens no file with a hundred.</summary>
    private const int MaxDepth = 1_000;

    private readonly Stack<RtfGroup> _around = new();
    private RtfGroup _current = new() { Fallback = 1, Property = "" };
    private int _tooDeep;

    public ref RtfGroup Current => ref _current;

    public bool IsEmpty => _around.Count == 0;

    /// <returns>False where the group is too deep.</returns>
    public bool Open()
    {
        if (_around.Count >= MaxDepth)
        {
            _tooDeep++;
            return false;
        }

        _around.Push(_current);
        _current.Opens = RtfOpen.None;
        return true;
    }

    /// <returns>What held in the group that has ended; null where it was too deep.</returns>
    public RtfGroup? Close()
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return null;
        }

        var ended = _current;
        _current = _around.Pop();
        return ended;
    }
}
