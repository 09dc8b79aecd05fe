namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// How long to pause between listings: so long that they take no more than a fifth of the time, however large the container is. Once
/// nothing has come for a while, which is how a laptop spends its day, they take a twentieth, unless a file that comes then would wait too
/// long for it. One that takes far longer than the last waited for a server that was away, or failed: that was no load, and what was
/// dropped meanwhile must not wait a multiple of it. So the pause grows at most to its double from one listing to the next.
/// </summary>
/// <param name="shortest">The shortest pause.</param>
internal sealed class ListingPace(TimeSpan shortest)
{
    private const int PausePerListing = 4;
    private const int PausePerIdleListing = 19;

    /// <summary>Files that are dropped by hand, or written one after the other, come within so many listings of each other.</summary>
    private const int IdleAfter = 20;

    /// <summary>Who drops a file and looks for it takes this for at once.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(1.5);

    private TimeSpan _last;
    private int _idle;

    /// <param name="took">What the listing took.</param>
    /// <param name="isIdle">Whether it found nothing to do, and nothing found before it is left to do.</param>
    /// <returns>The pause before the next one.</returns>
    public TimeSpan After(TimeSpan took, bool isIdle)
    {
        _idle = isIdle ? Math.Min(_idle + 1, IdleAfter) : 0;
        var pause = took * PausePerListing;
        if (_idle == IdleAfter)
        {
            var longer = took * PausePerIdleListing;
            longer = longer < LongestIdle ? longer : LongestIdle;
            pause = pause > longer ? pause : longer;
        }

        var most = _last * 2;
        pause = pause > most ? most : pause;
        return _last = pause > shortest ? pause : shortest;
    }
}
