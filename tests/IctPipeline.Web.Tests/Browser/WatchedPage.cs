using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>A page, and what went wrong on it: errors on the console (a refused source among them) and requests to strangers.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public WatchedPage(IPage page, Uri site)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) =>
            Note(!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal), $"request to {request.Url}");
    }

    public IPage Page { get; }

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path}: {answer.Status}");
    }

    /// <summary>
    /// Waits until the page with such an address is there to its end. Playwright's own WaitForURLAsync looks at the address before it
    /// listens, and waits for ever where the page comes in between (playwright-dotnet, issue 3364); this asks the browser again and again.
    /// </summary>
    /// <param name="pattern">A regular expression that the address has somewhere.</param>
    public async Task ComesToAsync(string pattern)
    {
        await Expect(Page).ToHaveURLAsync(new Regex(pattern));
        await Expect(Page.Locator("body > footer")).ToBeAttachedAsync();
    }

    /// <summary>Waits until the page hears of news.</summary>
    public Task ConnectedAsync() => Page.WaitForSelectorAsync("body[data-connected]");

    public void HasNoComplaints()
    {
        lock (_complaints)
        {
            Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));
        }
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            lock (_complaints)
            {
                _complaints.Add(text);
            }
        }
    }
}
