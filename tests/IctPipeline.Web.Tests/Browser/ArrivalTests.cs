using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>Articles that come while a person looks.</summary>
[Collection(ReaderSite.ChangingCollectionName)]
public sealed class ArrivalTests(ReaderSite site)
{
    [Fact]
    public async Task Articles_FileDroppedWhileOpen_Appears()
    {
        await using var page = await site.OpenAsync("/");
        await page.ConnectedAsync();
        await page.Page.EvaluateAsync("window.mark = 1");
        await site.DropAsync("moi.md", "---\ntitle: Bài mới tới trong lúc xem\ndate: 2031-01-02\n---\nNội dung về VNPT tại Hà Nội.\n");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Bài mới tới trong lúc xem" }))
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("window.mark"));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Articles_OneComesWhileAButtonIsDown_TheClickIsNotLost()
    {
        await using var page = await site.OpenAsync("/");
        await page.ConnectedAsync();
        await page.Page.EvaluateAsync(
            """
            () => {
              window.fetched = [];
              const ask = window.fetch;
              window.fetch = async (...question) => {
                const answer = await ask(...question);
                window.fetched.push(await answer.clone().text());
                return answer;
              };
            }
            """
        );
        var link = page.Page.Locator(".articles h2 a").First;
        var address = await link.GetAttributeAsync("href");
        await link.HoverAsync();
        await page.Page.Mouse.DownAsync();
        await site.DropAsync("giu-chuot.md", "---\ntitle: Bài tới lúc giữ chuột\ndate: 2034-01-02\n---\nNội dung về FPT tại Huế.\n");
        await Eventually.HoldsAsync(
            () => page.Page.EvaluateAsync<bool>("window.fetched.some((text) => text.includes('Bài tới lúc giữ chuột'))"),
            "the page has fetched the list with the new article"
        );

        // Time for the page to do what it would do with it.
        await page.Page.WaitForTimeoutAsync(300);
        await page.Page.Mouse.UpAsync();
        await page.ComesToAsync(Regex.Escape(address!));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Article_MoreThanABrowserCanShow_IsShortenedAndSaysSo()
    {
        await site.DropAsync(
            "heap.md",
            $"---\ntitle: Bài có chữ chồng chất\ndate: 2031-01-03\n---\nĐoạn đầu.\n\n{new string('\u1100', 200_000)}\n"
        );
        await using var page = await site.OpenAsync("/");
        var link = page.Page.GetByRole(AriaRole.Link, new() { Name = "Bài có chữ chồng chất" });
        await Expect(link).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await link.ClickAsync();
        await Expect(page.Page.GetByText("shows this text shortened")).ToBeVisibleAsync();
        Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 1280);
        var download = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.Locator(".text .note a", new() { HasText = "JSON" }).ClickAsync()
        );
        await using var content = await download.CreateReadStreamAsync();
        var document = await JsonDocument.ParseAsync(content);
        Assert.Contains(new string('\u1100', 200_000), document.RootElement.GetProperty("body").GetString(), StringComparison.Ordinal);
        page.HasNoComplaints();
    }
}
