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

        await Words(page).FillAsync("kt 양자");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".count strong")).ToHaveTextAsync("1 article");
        await Expect(Words(page)).ToHaveValueAsync("kt 양자");
        await Expect(page.Page.GetByLabel("Language")).ToHaveValueAsync("ko");
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Search_WithoutMarks_ShowsTheWordsInListAndText()
    {
        await using var page = await site.OpenAsync("/");
        await Words(page).FillAsync("lao cai");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".articles mark").First).ToHaveTextAsync("Lào");
        await page.Page.Locator(".articles h2 a").First.ClickAsync();
        await page.ComesToAsync("/articles/.*q=lao");
        var marks = await page.Page.Locator("main mark").AllTextContentsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains(mark.ToLowerInvariant(), new[] { "lào", "cai", "lào cai" }));

        // From place to place, as a person who looks for the words does.
        await page.Page.Keyboard.PressAsync("j");
        var first = await page.Page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top + scrollY");
        Assert.Equal("MARK", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Page.Keyboard.PressAsync("j");
        Assert.True(await page.Page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top + scrollY") >= first);
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Filters_TakenAwayOneByOne_LeaveTheOthers()
    {
        await using var page = await site.OpenAsync("/?language=vi&from=2019&to=2020");
        await Expect(page.Page.Locator(".filters .filter")).ToHaveCountAsync(3);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Take away: from 2019" }).ClickAsync();
        await page.ComesToAsync("^(?!.*from=)");
        await Expect(page.Page.Locator(".filters .filter")).ToHaveCountAsync(2);
        await Expect(page.Page.GetByLabel("Language")).ToHaveValueAsync("vi");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Clear all" }).ClickAsync();
        await Expect(page.Page.Locator(".filters")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Search_DateRange_LeavesArticlesOfThoseDays()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.GetByLabel("From").FillAsync("2019-01-01");
        await page.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2020");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.ComesToAsync("from=2019-01-01");
        var years = await page
            .Page.Locator(".articles time")
            .EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime.slice(0, 4))");
        Assert.Equal(["2020", "2019"], years.Distinct());
    }

    [Fact]
    public async Task Search_NoDay_SaysSoAtItsField()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.GetByLabel("From").FillAsync("31/05/2019");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#from-problem")).ToContainTextAsync("“31/05/2019” is no day");
        Assert.Equal("from-problem", await page.Page.GetByLabel("From").GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task Timeline_Bar_LeadsToItsArticles()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.Locator(".timeline a[href*='from=2019']").First.ClickAsync();
        await page.ComesToAsync("from=2019");
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
        await page.ComesToAsync(@"/entity\?id=");
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Appears with" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator("svg.graph .node")).Not.ToHaveCountAsync(0);
        var counted = await page.Page.Locator(".entityhead .count a").TextContentAsync();
        await page.Page.Locator(".entityhead .count a").ClickAsync();
        await Expect(page.Page.Locator(".count strong")).ToHaveTextAsync(counted!);
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Names_PartOfAName_IsFoundWithoutMarks()
    {
        await using var page = await site.OpenAsync("/entities?category=Location");
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("lao c");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".bars a").First).ToHaveTextAsync("Lào Cai");
        Assert.All(await page.Page.Locator(".bars a").AllTextContentsAsync(), name => Assert.Matches("L[àa]o C", name));
    }

    [Fact]
    public async Task Keys_List_GoFromArticleToArticleAndCanBeTakenAway()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("k");
        var first = await page.Page.Locator(".articles h2 a").First.GetAttributeAsync("href");
        Assert.Equal(first, await page.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));

        await page.Page.Keyboard.PressAsync("?");
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page.Page));
        await page.Page.GetByLabel("Take no single letters").CheckAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Page.Keyboard.PressAsync("/");
        Assert.NotEqual("q", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        page.HasNoComplaints();
    }

    private static ILocator Words(WatchedPage page) => page.Page.GetByLabel("Words", new() { Exact = true });
}
