using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>What must hold for every page, in every width and both colours.</summary>
[Collection(ReaderSite.CollectionName)]
public sealed class PageTests(ReaderSite site)
{
    private static readonly int[] Widths = [1600, 1000, 390, 360];

    [Theory]
    [InlineData("articles", "/")]
    [InlineData("names", "/entities?category=Organization")]
    [InlineData("pipeline", "/pipeline")]
    [InlineData("failures", "/failures")]
    [InlineData("sweeps", "/sweeps")]
    [InlineData("add", "/add")]
    [InlineData("search", "/?q=trung+tam&language=vi&from=2018")]
    [InlineData("raw", "/?q=trung+tam")]
    [InlineData("article", "/?q=trung+tâm")]
    [InlineData("entity", "/?q=trung+tâm")]
    [InlineData("hostile", "/?q=script")]
    public async Task Page_EveryLook_IsAccessibleAndFits(string name, string path)
    {
        await using var page = await site.OpenAsync(path);
        if (name == "raw")
        {
            await page.Page.Locator(".articles h2 a").First.ClickAsync();
            await page.ComesToAsync("/articles/");
            await page.Page.GetByRole(AriaRole.Link, new() { Name = "as JSON" }).ClickAsync();
            await page.ComesToAsync("/raw$");
        }
        else if (name is "article" or "hostile" or "entity")
        {
            await page.Page.Locator(name == "entity" ? ".articles .m-organization" : ".articles h2 a").First.ClickAsync();
            await page.ComesToAsync(name == "entity" ? @"/entity\?id=" : "/articles/");
        }

        // What docs/reader.md shows: the upper part.
        await page.Page.SetViewportSizeAsync(1000, 760);
        await Screenshots.TakeAsync(page.Page, $"reader-{name}", fullPage: false);
        foreach (var width in Widths)
        {
            await page.Page.SetViewportSizeAsync(width, 900);
            Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
            foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
                await Screenshots.TakeAsync(page.Page, $"{name}-{width}-{colors.ToString().ToLowerInvariant()}");
                if (Axe.WidthsOfLayouts.Contains(width))
                {
                    Assert.Empty(await Axe.ViolationsAsync(page.Page, colors));
                }
            }
        }

        page.HasNoComplaints();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/failures")]
    [InlineData("/sweeps")]
    public async Task Page_WithoutNews_IsWhatTheServerSends(string path)
    {
        await using var page = await site.OpenAsync(path);
        Assert.True(
            await page.Page.EvaluateAsync<bool>(
                """
                async () => {
                  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
                  return [...document.querySelectorAll("[data-live-region]")].every(
                    (region) => region.innerHTML === page.querySelector(`[data-live-region="${region.dataset.liveRegion}"]`).innerHTML);
                }
                """
            )
        );
    }

    [Fact]
    public async Task Violations_PictureWithoutWords_IsNamedWithItsPlace()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.EvaluateAsync("document.querySelector('main').append(new Image())");

        var violation = Assert.Single(await Axe.ViolationsAsync(page.Page));
        Assert.Matches("^image-alt: .* at img Element ", violation);
    }

    [Fact]
    public async Task Page_AnyPath_HasAPolicyWithoutInlineCode()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        foreach (var path in new[] { "/", "/pipeline", "/entities", "/failures", "/sweeps", "/add", "/nowhere" })
        {
            var answer = await client.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("\\son\\w+=", html);
        }
    }

    [Fact]
    public async Task Page_Keyboard_ReachesContentAndOpensAnArticle()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Page.Keyboard.PressAsync("Enter");
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>("document.activeElement.matches('.articles h2 a')"))
            {
                break;
            }
        }

        await page.Page.Keyboard.PressAsync("Enter");
        await page.ComesToAsync("/articles/");
        page.HasNoComplaints();
    }
}
