namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// The open <c>mc:AlternateContent</c> of a document: the same content for newer and older versions of Word, of which one is read.
/// </summary>
internal sealed class AlternateContents
{
    private readonly Stack<bool> _read = new();

    /// <summary>How much text had been read when the versions in hand began.</summary>
    private readonly Stack<int> _starts = new();

    public void Begin() => _read.Push(false);

    /// <param name="length">How much text has been read.</param>
    /// <returns>False where another version has been read.</returns>
    public bool BeginVersion(int length)
    {
        if (_read.TryPeek(out var isRead) && isRead)
        {
            return false;
        }

        _starts.Push(length);
        return true;
    }

    /// <summary>A version without text leaves the next its turn.</summary>
    /// <param name="length">How much text has been read.</param>
    public void EndVersion(int length)
    {
        if (_read.TryPeek(out var isRead) && !isRead && _starts.TryPop(out var start) && length > start)
        {
            _read.Pop();
            _read.Push(true);
        }
    }

    public void End() => _read.TryPop(out _);
}
