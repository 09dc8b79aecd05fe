using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>What a person does who runs the pipeline from its pages.</summary>
[Collection(ReaderSite.ChangingCollectionName)]
public sealed class OperateTests(ReaderSite site)
{
    private const string Words =
        "Tỉnh vừa khai trương trung tâm điều hành thành phố thông minh với bốn mươi màn hình và ba trăm camera giao thông, "
        + "nối với các sở ngành qua mạng riêng. Lãnh đạo tỉnh cho biết giai đoạn hai sẽ thêm cảnh báo lũ quét cho các xã vùng cao. ";

    [Fact]
    public async Task Add_FilesDraggedIn_ArriveAreFoundWithoutMarksAndCompared()
    {
        await using var page = await site.OpenAsync("/add");
        await DragAsync(
            page,
            "hoa-binh-1.md",
            $"---\ntitle: Hòa Bình mở trung tâm điều hành\ndate: 2033-05-01\n---\n{Words}Hết giai đoạn một.\n"
        );
        await DragAsync(page, "hoa-binh-2.md", $"---\ntitle: Trung tâm mới ở Hoà Bình\ndate: 2033-05-03\n---\n{Words}Báo khác đăng lại.\n");
        await Expect(page.Page.Locator("[data-drop-list] li")).ToHaveCountAsync(2);
        await page.Page.GetByLabel("Folder").FillAsync("keo-tha");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Add these files" }).ClickAsync();
        await page.ComesToAsync(@"/added\?");
        await Expect(page.Page.Locator(".fate .articles h2 a")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        Assert.Empty(await Axe.ViolationsInEveryLayoutAsync(page.Page));

        await page.GoAsync("/?q=%22hoa+binh%22+thong+minh");
        await Expect(page.Page.GetByText("Hòa Bình mở trung tâm")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Page.GetByText("Trung tâm mới ở Hoà Bình")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Trung tâm mới ở Hoà Bình" }).ClickAsync();
        await Expect(page.Page.Locator("h1 mark")).ToHaveTextAsync("Hoà Bình");

        // The earlier one first, and how they differ.
        await Expect(page.Page.Locator(".also li").First).ToContainTextAsync("Hòa Bình mở trung tâm điều hành");
        await page.Page.Locator(".also").GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Page.Locator(".difference del").First).ToContainTextAsync("Hết giai đoạn một.");
        await Expect(page.Page.Locator(".difference ins").First).ToContainTextAsync("Báo khác đăng lại.");
        await Expect(page.Page.Locator(".difference")).ToContainTextAsync("vùng cao. Hết giai đoạn một. Báo khác đăng lại.");
        await Screenshots.TakeAsync(page.Page, "reader-compare", fullPage: false);
        Assert.Empty(await Axe.ViolationsInEveryLayoutAsync(page.Page));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Add_WithoutScripts_TakesTheFileOnceAndNotOverAnother()
    {
        await using var page = await site.OpenAsync("/add", scripts: false);
        await AddAsync(page, "---\ntitle: Không cần script\ndate: 2033-06-01\n---\nMột bài ngắn về VNPT.\n");
        await page.ComesToAsync(@"/added\?");
        for (var looks = 0; looks < 60 && await page.Page.Locator(".fate .articles h2 a").CountAsync() == 0; looks++)
        {
            await Task.Delay(500);
            await page.Page.ReloadAsync();
        }

        await Expect(page.Page.Locator(".fate .articles h2 a")).ToHaveTextAsync("Không cần script");
        await page.GoAsync("/add");
        await AddAsync(page, "something else");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("a file of that name is there already");
    }

    [Fact]
    public async Task Add_FileTooLarge_IsRefusedBeforeAndAfterItIsSent()
    {
        // As a file: content would go through the driver's pipe, which takes seconds.
        var large = site.FileOf("to.txt", 17 * 1024 * 1024);
        await using var page = await site.OpenAsync("/add");
        await page.Page.SetInputFilesAsync("#files", large);
        await Expect(page.Page.Locator("[data-drop-list] .bad").Last).ToContainTextAsync("Too large");
        Assert.False(await page.Page.EvaluateAsync<bool>("document.querySelector('form.add').checkValidity()"));

        await using var plain = await site.OpenAsync("/add", scripts: false);
        await plain.Page.SetInputFilesAsync("#files", large);
        await plain.Page.GetByRole(AriaRole.Button, new() { Name = "Add these files" }).ClickAsync();
        await Expect(plain.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("it is larger than 16 MB");
    }

    [Fact]
    public async Task Failures_Discard_NeedsAReasonAndClosesTheRecord()
    {
        await site.DropAsync("bo-di.json", "{\"title\": ");
        await using var page = await site.OpenAsync("/failures?code=InvalidJson");
        var failure = page.Page.Locator(".failures li", new() { HasText = "bo-di.json" });
        for (var looks = 0; looks < 60 && await failure.CountAsync() == 0; looks++)
        {
            await Task.Delay(500);
            await page.Page.ReloadAsync();
        }

        var id = await failure.GetAttributeAsync("id");
        await failure.GetByRole(AriaRole.Link, new() { Name = "Discard" }).ClickAsync();
        await page.Page.GetByLabel("Why").FillAsync("thử nghiệm");
        await Screenshots.TakeAsync(page.Page, "reader-confirm", fullPage: false);
        Assert.Empty(await Axe.ViolationsInEveryLayoutAsync(page.Page));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Expect(page.Page.GetByText("The record is closed")).ToBeVisibleAsync();
        var record = await site.ApiAsync($"api/failures/{id}");
        Assert.Equal("discarded", record.GetProperty("status").GetString());
        Assert.Contains("thử nghiệm", record.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_ReplayGroup_TriesAllOfItsFilesAgain()
    {
        await using var page = await site.OpenAsync("/failures");
        await Expect(page.Page.Locator(".groups tr", new() { HasText = "InvalidJson" })).ToContainTextAsync("Mend the export");
        await page
            .Page.Locator(".groups tr", new() { HasText = "InvalidJson" })
            .GetByRole(AriaRole.Link, new() { Name = "Replay" })
            .ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("again?");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "again" }).ClickAsync();
        await Expect(page.Page.GetByText("will be tried again.")).ToBeVisibleAsync();
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Failures_ReplayAll_NamesTheCodesFirst()
    {
        await site.DropAsync("rong.txt", "");
        await using var page = await site.OpenAsync("/failures");
        await page.ConnectedAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Replay all of them" }).ClickAsync();
        await Expect(page.Page.Locator(".confirm")).ToContainTextAsync("All open failures: ");
        await Expect(page.Page.Locator(".confirm")).ToContainTextAsync("InvalidJson");
        await Expect(page.Page.Locator("nav a[aria-current]")).ToHaveTextAsync("Failures");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "again" }).ClickAsync();
        await Expect(page.Page.GetByText("will be tried again.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sweeps_DryRunThenStart_ShowsItsCostFirst()
    {
        await using var page = await site.OpenAsync("/sweeps");
        await page.Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("everything");
        await page.Page.GetByLabel("Names that start with").FillAsync("news/kt-");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await Expect(page.Page.GetByText("whose name starts with “news/kt-”")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(page.Page.Locator("#start")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Empty(await Axe.ViolationsInEveryLayoutAsync(page.Page));
        await page.Page.Locator("#start").ClickAsync();
        await Expect(page.Page.GetByText("At the most it costs")).ToContainTextAsync("request unit");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Start it" }).ClickAsync();
        await Expect(page.Page.GetByText("The sweep begins in a moment.")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#ended + div tbody tr")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        page.HasNoComplaints();
    }

    [Theory]
    [InlineData("/actions/replay-many")]
    [InlineData("/actions/discard")]
    [InlineData("/actions/sweep")]
    [InlineData("/add")]
    public async Task Post_WithoutTheSealOfItsPage_IsRefused(string address)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("keep-code", "InvalidJson"), KeyValuePair.Create("seal", "1.AAAA")]),
        };
        request.Headers.Add("Origin", site.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/actions/replay")]
    [InlineData("/actions/replay-many")]
    [InlineData("/actions/sweep")]
    [InlineData("/add")]
    public async Task Post_FromAnotherSite_IsRefused(string address)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        foreach (var origin in new[] { null, "https://evil.example", "null" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([]) };
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        }
    }

    private static async Task AddAsync(WatchedPage page, string content)
    {
        await page.Page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "khong-script.md",
                MimeType = "text/markdown",
                Buffer = System.Text.Encoding.UTF8.GetBytes(content),
            }
        );
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Add these files" }).ClickAsync();
    }

    /// <summary>As the browser tells a page of a file that is let go over it.</summary>
    private static async Task DragAsync(WatchedPage page, string name, string content)
    {
        var data = await page.Page.EvaluateHandleAsync(
            "([name, content]) => { const data = new DataTransfer(); data.items.add(new File([content], name)); return data; }",
            new[] { name, content }
        );
        await page.Page.DispatchEventAsync("[data-drop]", "dragover", new { dataTransfer = data });
        await page.Page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = data });
    }
}
