namespace IctPipeline.Web.Errors;

/// <summary>
/// The pages that were answered last, whole, for the time when the store does not answer. Everybody who may open the reader sees the
/// same pages, so one store serves all.
/// </summary>
internal sealed class KeptPages(TimeProvider time)
{
    /// <summary>About 16 MB of memory: dozens of usual pages.</summary>
    private const int MostCharacters = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<KeptPage>> _pages = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptPage> _latestFirst = new();
    private long _characters;

    public void Keep(string address, string html)
    {
        lock (_lock)
        {
            Forget(address);
            _pages[address] = _latestFirst.AddFirst(new KeptPage(address, html, time.GetUtcNow()));
            _characters += html.Length;
            while (_characters > MostCharacters && _latestFirst.Last is { } oldest)
            {
                Forget(oldest.Value.Address);
            }
        }
    }

    /// <returns>Null where that address was not answered before, or too long ago.</returns>
    public KeptPage? Find(string address)
    {
        lock (_lock)
        {
            return _pages.TryGetValue(address, out var page) ? page.Value : null;
        }
    }

    private void Forget(string address)
    {
        if (_pages.Remove(address, out var page))
        {
            _latestFirst.Remove(page);
            _characters -= page.Value.Html.Length;
        }
    }
}

/// <summary>A page as it was.</summary>
/// <param name="Address">Path and query.</param>
internal sealed record KeptPage(string Address, string Html, DateTimeOffset At)
{
    private const string Main = "<main";

    /// <summary>The page with a note at the start of its content. Text of articles is encoded: the first tag is the layout's.</summary>
    public string With(string note)
    {
        var start = Html.IndexOf(Main, StringComparison.Ordinal);
        return start < 0 ? Html : Html.Insert(Html.IndexOf('>', start) + 1, note);
    }
}
