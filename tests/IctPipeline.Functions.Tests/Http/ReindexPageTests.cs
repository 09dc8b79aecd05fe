using System.Text.Json;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class ReindexPageTests
{
    [Fact]
    public async Task Run_Page_LoadsNothingFromElsewhere()
    {
        var (page, response) = await GetAsync();

        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.DoesNotContain("http:", page.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", page.Content, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers["Referrer-Policy"].ToString());
    }

    [Fact]
    public async Task Run_Page_ReadsMembersThatTheApiGives()
    {
        var (page, _) = await GetAsync();
        var run = new SweepRun
        {
            Id = "x",
            Type = "x",
            RunId = "x",
            State = SweepState.Running,
            Trigger = SweepTrigger.Http,
            Filter = new SweepFilter(),
            StartedAt = default,
            UpdatedAt = default,
        };
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(SweepReport.From(run), ReindexJson.Relaxed.SweepReport));
        var element = json.RootElement.GetProperty("run");

        foreach (
            var (owner, name) in new[]
            {
                (element, "runId"),
                (element, "dryRun"),
                (element, "state"),
                (element, "trigger"),
                (element, "errors"),
                (element, "activeSeconds"),
                (element, "startedAt"),
                (element, "requestUnits"),
                (element.GetProperty("counts"), "listed"),
                (element.GetProperty("counts"), "upToDate"),
                (element.GetProperty("counts"), "failed"),
                (element.GetProperty("counts"), "recent"),
                (element.GetProperty("counts"), "notMatched"),
                (element.GetProperty("counts"), "jobs"),
                (element.GetProperty("estimate"), "textRecords"),
                (element.GetProperty("estimate"), "requestUnits"),
                (json.RootElement.GetProperty("progress"), "partDone"),
                (json.RootElement.GetProperty("progress"), "perSecond"),
                (json.RootElement.GetProperty("progress"), "secondsLeft"),
            }
        )
        {
            Assert.True(owner.TryGetProperty(name, out _), name);
            Assert.Contains($".{name}", page.Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_KeyInTheAddress_IsSentToTheAddressWithoutItAndKeptForOneRequest()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/api/pages/reindex";
        context.Request.QueryString = new QueryString("?code=k%22%3Ey");
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        Assert.Equal(303, Assert.IsType<StatusCodeResult>(await new ReindexPage().RunAsync(context.Request, default)).StatusCode);
        Assert.Equal("reindex", context.Response.Headers.Location.ToString());
        var cookie = context.Response.Headers.SetCookie.ToString();
        foreach (var part in new[] { "ict-key=k%22%3Ey", "max-age=60", "path=/api/pages/reindex", "secure", "samesite=strict", "httponly" })
        {
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        }

        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = "ict-key=k%22%3Ey";
        var page = Assert.IsType<ContentResult>(await new ReindexPage().RunAsync(next.Request, default));

        Assert.Contains("<meta name=\"ict-key\" content=\"k&quot;&gt;y\">", page.Content, StringComparison.Ordinal);
        Assert.Contains("ict-key=; expires=Thu, 01 Jan 1970", next.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-store", next.Response.Headers.CacheControl.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=k")]
    public async Task Run_AddressWithASlash_LeadsToTheOneWithout(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/api/pages/reindex/";
        context.Request.QueryString = new QueryString(query);

        Assert.Equal(303, Assert.IsType<StatusCodeResult>(await new ReindexPage().RunAsync(context.Request, default)).StatusCode);

        Assert.Equal("../reindex", context.Response.Headers.Location.ToString());
        Assert.Equal(
            query.Length > 0,
            context.Response.Headers.SetCookie.ToString().Contains("path=/api/pages/reindex;", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Run_NoKey_HoldsNoneAndAsksForOne()
    {
        var (page, response) = await GetAsync();

        Assert.Contains("<meta name=\"ict-key\" content=\"\">", page.Content, StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", page.Content, StringComparison.Ordinal);
        Assert.Empty(response.Headers.SetCookie.ToString());
    }

    private static async Task<(ContentResult Page, HttpResponse Response)> GetAsync()
    {
        var context = new DefaultHttpContext();
        return (Assert.IsType<ContentResult>(await new ReindexPage().RunAsync(context.Request, default)), context.Response);
    }
}
