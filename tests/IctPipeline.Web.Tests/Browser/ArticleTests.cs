using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

[Collection(ReaderSite.CollectionName)]
public sealed class ArticleTests(ReaderSite site)
{
    [Theory]
    [InlineData("/?language=vi")]
    [InlineData("/?language=ko")]
    public async Task Article_Highlights_StandAtTheStoredOffsets(string list)
    {
        await using var page = await site.OpenAsync(list);
        await page.Page.Locator(".articles h2 a").Last.ClickAsync();
        await page.ComesToAsync("/articles/");
        var document = await site.ApiAsync($"api/articles/{page.Page.Url.Split('/')[^1]}");

        // Positions as the browser counts them: the paragraph's own offset and the text before the mark.
        var marks = await page.Page.EvaluateAsync<JsonElement>(
            """
            [...document.querySelectorAll('.mention')].map((mark) => {
              const paragraph = mark.closest('p');
              const before = document.createRange();
              before.setStart(paragraph, 0);
              before.setEndBefore(mark);
              return {
                field: paragraph.dataset.field,
                offset: Number(paragraph.dataset.offset) + before.toString().length,
                text: mark.textContent,
                entity: mark.dataset.entity,
              };
            })
            """
        );
        var stored = document
            .GetProperty("entities")
            .EnumerateArray()
            .SelectMany(entity =>
                entity
                    .GetProperty("mentions")
                    .EnumerateArray()
                    .Select(mention =>
                        (
                            Entity: entity.GetProperty("id").GetString(),
                            Field: mention.GetProperty("field").GetString(),
                            Offset: mention.GetProperty("offset").GetInt32(),
                            Text: mention.GetProperty("text").GetString()
                        )
                    )
            )
            .ToHashSet();
        Assert.True(marks.GetArrayLength() > 3);
        foreach (var mark in marks.EnumerateArray())
        {
            Assert.Contains(
                (
                    mark.GetProperty("entity").GetString(),
                    mark.GetProperty("field").GetString(),
                    mark.GetProperty("offset").GetInt32(),
                    mark.GetProperty("text").GetString()
                ),
                stored
            );
        }

        Assert.Equal(list[^2..], await page.Page.Locator("h1").GetAttributeAsync("lang"));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Article_Original_IsOneClickAwayAndOnlyDownloaded()
    {
        await using var page = await site.OpenAsync("/?q=lào+cai");
        await page.Page.Locator(".articles h2 a").First.ClickAsync();
        var download = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.GetByRole(AriaRole.Link, new() { Name = "Original file" }).ClickAsync()
        );
        Assert.Equal("vien-thong-nong-thon-lao-cai.txt", download.SuggestedFilename);
        await using var content = await download.CreateReadStreamAsync();
        Assert.Contains("Lào Cai", await new StreamReader(content).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_Hostile_ShowsAsText()
    {
        await using var page = await site.OpenAsync("/?q=script");
        await page.Page.Locator(".articles h2 a").First.ClickAsync();
        await page.ComesToAsync("/articles/");
        Assert.Contains(HostileArticle.Title, await page.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        var text = await page.Page.Locator("main").TextContentAsync();
        Assert.Contains("<script>window.owned=5</script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text!);
        Assert.Equal("undefined", await page.Page.EvaluateAsync<string>("typeof window.owned"));
        Assert.Equal(1, await page.Page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Page.Locator("iframe, img, [href^='javascript' i], [onerror]").CountAsync());
        Assert.Contains("javascript:window.owned=6", text, StringComparison.Ordinal);
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Article_Images_AreAskedForOnlyWhenTheReaderSays()
    {
        await using var page = await site.OpenAsync("/?q=script");
        await page.Page.Locator(".articles h2 a").First.ClickAsync();
        await page.ComesToAsync("/articles/");
        page.HasNoComplaints();
        await page.Page.RouteAsync(
            "https://img.example.org/**",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 200,
                        ContentType = "image/svg+xml",
                        Body = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                    }
                )
        );
        var asked = page.Page.WaitForRequestAsync("https://img.example.org/a.jpg");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Show", Exact = true }).ClickAsync();
        Assert.False((await asked).Headers.ContainsKey("referer"));
    }
}
