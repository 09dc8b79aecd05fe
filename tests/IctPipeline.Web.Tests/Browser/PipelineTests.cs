using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

[Collection(ReaderSite.ChangingCollectionName)]
public sealed class PipelineTests(ReaderSite site)
{
    [Fact]
    public async Task Failures_Replay_TriesTheFileAgain()
    {
        await using var page = await site.OpenAsync("/failures");
        var failure = page.Page.Locator(".failures li", new() { HasText = "broken.json" });
        await Expect(failure).ToContainTextAsync("InvalidJson");
        var id = await failure.GetAttributeAsync("id");
        var before = (await site.ApiAsync($"api/failures/{id}")).GetProperty("lastFailedAt").GetString();
        await failure.GetByRole(AriaRole.Link, new() { Name = "Replay" }).ClickAsync();
        await Expect(page.Page.Locator("main .blob")).ToContainTextAsync("broken.json");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try it again" }).ClickAsync();
        await Expect(page.Page.GetByText("It is tried again.")).ToBeVisibleAsync();

        // The file is as broken as before: it fails anew, and the page hears of it.
        await Expect(failure.Locator("time"))
            .Not.ToHaveAttributeAsync("datetime", before!.Replace("Z", "+00:00", StringComparison.Ordinal), new() { Timeout = 20_000 });
        await Expect(failure).ToContainTextAsync("InvalidJson", new() { Timeout = 20_000 });
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Pipeline_StoreAwayWhileOpen_SaysSoUntilItIsBack()
    {
        await using var page = await site.OpenAsync("/pipeline");
        await page.ConnectedAsync();
        await page.Page.RouteAsync(
            new Uri(site.Address, "/pipeline").AbsoluteUri,
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 503,
                        ContentType = "text/html",
                        Body = "<main><div id=\"outage\">as it was</div></main>",
                    }
                )
        );
        await Expect(page.Page.Locator("#outage")).ToHaveTextAsync("as it was", new() { Timeout = 20_000 });
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Pipeline" })).ToBeVisibleAsync();
        await page.Page.UnrouteAllAsync();
        await Expect(page.Page.Locator("#outage")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Pipeline_FilesDroppedWhileOpen_AreCountedAndTheFocusStays()
    {
        await using var page = await site.OpenAsync("/pipeline");
        await page.ConnectedAsync();
        var link = page.Page.Locator(".groups a").First;
        var address = await link.GetAttributeAsync("href");
        await link.FocusAsync();
        await page.Page.EvaluateAsync("window.mark = 1");
        await site.DropAsync("trong.txt", "");
        await Expect(page.Page.Locator(".groups tr", new() { HasText = "Empty" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Page.Locator(".legend li", new() { HasText = "rejected" }).Locator("strong")).Not.ToHaveTextAsync("0");
        await Expect(page.Page.Locator("#stages + table tbody tr", new() { HasText = "upsert" })).ToBeVisibleAsync();
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("window.mark"));
        Assert.Equal(address, await page.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        page.HasNoComplaints();
    }
}
