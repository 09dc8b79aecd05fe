namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// How long to pause between listings: so long that they take no more than a fifth of the time, however large the container is. One
/// that takes far longer than the last waited for a server that was away, or failed: that was no load, and what was dropped meanwhile
/// must not wait a multiple of it. So the pause grows at most to its double from one listing to the next.
/// </summary>
/// <param name="shortest">The shortest pause.</param>
internal sealed class ListingPace(TimeSpan shortest)
{
    private const int PausePerListing = 4;

    private TimeSpan _last;

    /// <param name="took">What the listing took.</param>
    /// <returns>The pause before the next one.</returns>
    public TimeSpan After(TimeSpan took)
    {
        var pause = took * PausePerListing;
        var most = _last * 2;
        pause = pause > most ? most : pause;
        return _last = pause > shortest ? pause : shortest;
    }
}
