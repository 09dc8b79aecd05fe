using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>A page on paper, and one whose reader is away.</summary>
[Collection(ReaderSite.CollectionName)]
public sealed class StateTests(ReaderSite site)
{
    [Fact]
    public async Task Page_ReaderThatDoesNotAnswer_SaysSoAndGoesOnAfterwards()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.RouteAsync("**/live/articles", route => route.AbortAsync("connectionrefused"));
        await page.Page.GotoAsync("/");
        await Expect(page.Page.Locator("#offline")).ToContainTextAsync("The reader does not answer.");
        await Expect(page.Page.Locator(".articles h2 a")).Not.ToHaveCountAsync(0);
        await page.Page.UnrouteAllAsync();
        await page.ConnectedAsync();
        await Expect(page.Page.Locator("#offline")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_ComputerWithoutNetwork_SaysThatInsteadAndKeepsItsArticles()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.RouteAsync("**/live/articles", route => route.AbortAsync("internetdisconnected"));
        await page.Page.GotoAsync("/");
        await page.Page.Context.SetOfflineAsync(true);
        await Expect(page.Page.Locator("#offline")).ToContainTextAsync("This computer is offline.");
        await Expect(page.Page.Locator(".articles h2 a")).Not.ToHaveCountAsync(0);
        await page.Page.Context.SetOfflineAsync(false);
        await page.Page.UnrouteAllAsync();
        await page.ConnectedAsync();
        await Expect(page.Page.Locator("#offline")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_OnPaper_IsTheTextWithoutFormsAndLinks()
    {
        await using var page = await site.OpenAsync("/?q=lao+cai");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Page.Locator("form.search")).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".masthead nav")).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".articles h2").First).ToBeVisibleAsync();
        var address = await page.Page.Locator(".articles h2 a").First.GetAttributeAsync("href");
        await page.GoAsync(address!);
        await Expect(page.Page.Locator(".text p").First).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "When it was published" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".copy").First).ToBeHiddenAsync();
    }
}
