using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

[Collection(ReaderSite.CollectionName)]
public sealed class FilterTests(ReaderSite site)
{
    [Fact]
    public async Task Search_LanguageAndWords_NarrowTheListAndStayInTheForm()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.GetByLabel("Language").SelectOptionAsync("ko");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.Page.Locator(".count strong")).ToHaveTextAsync("2 articles");
        Assert.All(
            await page.Page.Locator(".articles h2 a").EvaluateAllAsync<string[]>("links => links.map(link => link.lang)"),
            lang => Assert.Equal("ko", lang)
        );

        await page.Page.GetByLabel("Words of the title").FillAsync("kt 양자");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".count strong")).ToHaveTextAsync("1 article");
        await Expect(page.Page.GetByLabel("Words of the title")).ToHaveValueAsync("kt 양자");
        await Expect(page.Page.GetByLabel("Language")).ToHaveValueAsync("ko");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Page.Locator(".articles > li").Nth(4)).ToBeVisibleAsync();
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Search_DateRange_LeavesArticlesOfThoseDays()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.GetByLabel("From").FillAsync("2019-01-01");
        await page.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2020-12-31");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Page.WaitForURLAsync("**from=2019-01-01**");
        var years = await page
            .Page.Locator(".articles time")
            .EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime.slice(0, 4))");
        Assert.Equal(["2020", "2020", "2020", "2019"], years);
    }

    [Fact]
    public async Task Timeline_Bar_LeadsToItsArticles()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.Locator(".timeline a[href*='from=2019']").First.ClickAsync();
        await page.Page.WaitForURLAsync("**from=2019**");
        Assert.All(
            await page.Page.Locator(".articles time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)"),
            date => Assert.StartsWith("2019", date, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Entity_Page_TellsArticlesAndCompany()
    {
        await using var page = await site.OpenAsync("/entities?category=Organization");
        await page.Page.Locator(".bars a").First.ClickAsync();
        await page.Page.WaitForURLAsync("**/entity?id=*");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Appears with" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator("svg.graph .node")).Not.ToHaveCountAsync(0);
        var counted = await page.Page.Locator(".entityhead .count a").TextContentAsync();
        await page.Page.Locator(".entityhead .count a").ClickAsync();
        await Expect(page.Page.Locator(".count strong")).ToHaveTextAsync(counted!);
        page.HasNoComplaints();
    }
}
