namespace IctPipeline.Web.Errors;

/// <summary>
/// How long a page waits for a service: its whole time, and a moment only while the service is known not to answer, so that not everybody
/// waits to learn the same. It is asked all the same: a page is fresh again as soon as it can be.
/// </summary>
internal abstract class Patience(TimeSpan usual, TimeProvider time)
{
    /// <summary>A service on the same machine that is up answers sooner, and a person hardly notices it.</summary>
    internal static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private long _shortUntil = long.MinValue;

    public TimeSpan Limit => usual > Moment && time.GetTimestamp() < Interlocked.Read(ref _shortUntil) ? Moment : usual;

    /// <summary>It did not answer.</summary>
    /// <param name="lasting">How long that is taken for granted, unless it answers before.</param>
    public void Lose(TimeSpan lasting) =>
        Interlocked.Exchange(ref _shortUntil, time.GetTimestamp() + (long)(lasting.TotalSeconds * time.TimestampFrequency));

    /// <summary>It answered.</summary>
    public void Regain() => Interlocked.Exchange(ref _shortUntil, long.MinValue);
}

/// <summary>With the database of articles. The reader of the change feed knows how it is.</summary>
internal sealed class StorePatience(ReaderOptions options, TimeProvider time) : Patience(options.Timeout, time);

/// <summary>With the Functions app, for what a page can do without.</summary>
internal sealed class ApiPatience(ReaderOptions options, TimeProvider time) : Patience(options.Timeout * ReaderOptions.PartOfTimeout, time);

/// <summary>Marks endpoints that can't answer without the store: they wait as long as <see cref="StorePatience"/> allows.</summary>
internal sealed class ReadsStore;
