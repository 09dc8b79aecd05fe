using System.Net;
using IctPipeline.Client;
using IctPipeline.Web.Errors;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Web.Tests.Errors;

public sealed class ErrorPagesTests
{
    private const string Secret = "secret-of-the-service";

    public static TheoryData<Exception, HttpStatusCode, string> Faults =>
        new()
        {
            { Refusal(HttpStatusCode.TooManyRequests), HttpStatusCode.ServiceUnavailable, "The store is busy" },
            { Refusal((HttpStatusCode)449), HttpStatusCode.ServiceUnavailable, "The store is busy" },
            { Refusal(HttpStatusCode.Unauthorized), HttpStatusCode.ServiceUnavailable, "The store refuses the reader" },
            { Refusal(HttpStatusCode.Forbidden), HttpStatusCode.ServiceUnavailable, "The store refuses the reader" },
            { Refusal(HttpStatusCode.NotFound), HttpStatusCode.ServiceUnavailable, "The store is not set up" },
            { Refusal(HttpStatusCode.ServiceUnavailable), HttpStatusCode.ServiceUnavailable, "The store can&#x27;t be reached" },
            { Refusal(HttpStatusCode.RequestTimeout), HttpStatusCode.GatewayTimeout, "The store does not answer" },
            { new HttpRequestException(Secret), HttpStatusCode.ServiceUnavailable, "The store can&#x27;t be reached" },
            { new TimeoutException(Secret), HttpStatusCode.GatewayTimeout, "The store does not answer" },
            { new BadHttpRequestException("The part “from” is no day."), HttpStatusCode.BadRequest, "That address can&#x27;t be read" },
            { new SchemaVersionException("id", 9), HttpStatusCode.InternalServerError, "A newer pipeline wrote this" },
            { new InvalidOperationException(Secret), HttpStatusCode.InternalServerError, "This page failed" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Page_HandlerFails_SaysWhatIsWrongAndWhatToDo(Exception fault, HttpStatusCode status, string title)
    {
        await using var site = await ErrorSite.StartAsync();
        site.Handler = _ => throw fault;

        using var answer = await site.Client.GetAsync("/page?q=a%20b");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">All articles</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        var passes = status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        Assert.Equal(passes, html.Contains("href=\"/page?q=a%20b\"", StringComparison.Ordinal));
        Assert.Equal(passes, answer.Headers.RetryAfter is not null);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Page_UnexpectedException_HasTheReferenceOfTheLog()
    {
        await using var site = await ErrorSite.StartAsync();
        site.Handler = _ => throw new InvalidOperationException(Secret);

        var html = await (await site.Client.GetAsync("/page")).Content.ReadAsStringAsync();
        var reference = html.Split("<code>")[1].Split("</code>")[0];

        Assert.NotEmpty(reference);
        Assert.Contains(
            $"Error The page /page failed, reference {WebUtility.HtmlDecode(reference)}.",
            site.Logged,
            StringComparison.Ordinal
        );
        Assert.Contains(Secret, site.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_StoreAwayAfterAnAnswer_IsAsItWasWithANote()
    {
        await using var site = await ErrorSite.StartAsync();
        var before = await site.Client.GetStringAsync("/page");
        site.Handler = _ => throw Refusal(HttpStatusCode.ServiceUnavailable);

        using var answer = await site.Client.GetAsync("/page");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var start = html.IndexOf("<div id=\"outage\"", StringComparison.Ordinal);
        Assert.True(start > html.IndexOf("<main", StringComparison.Ordinal));
        var end = html.IndexOf("</div>", start, StringComparison.Ordinal) + "</div>".Length;
        Assert.Equal(before, html.Remove(start, end - start));
        Assert.Contains("This is the page as it was at", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FaultOfItsOwnAfterAnAnswer_IsNoOldPage()
    {
        await using var site = await ErrorSite.StartAsync();
        await site.Client.GetStringAsync("/page");
        site.Handler = _ => throw new InvalidOperationException();

        Assert.DoesNotContain(
            "As it was",
            await (await site.Client.GetAsync("/page")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_HandlerThatHeedsNoToken_IsAnsweredInTheTimeOfAPage()
    {
        await using var site = await ErrorSite.StartAsync(TimeSpan.FromMilliseconds(100));
        site.Handler = _ => new TaskCompletionSource<IResult>().Task;

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await site.Client.GetAsync("/page")).StatusCode);
        Assert.Equal("done", await site.Client.GetStringAsync("/long"));
    }

    [Fact]
    public async Task Page_StoreKnownToBeAway_IsAnsweredLongBeforeTheTimeOfAPage()
    {
        await using var site = await ErrorSite.StartAsync();
        await site.Client.GetStringAsync("/stored");
        site.Handler = _ => new TaskCompletionSource<IResult>().Task;
        site.Store.Lose(TimeSpan.FromHours(1));

        using var answer = await site.Client.GetAsync("/stored");

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Contains("As it was", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TimedOut_ShortensTheWaitOfTheNext()
    {
        await using var site = await ErrorSite.StartAsync(Patience.Moment * 2);
        site.Handler = _ => new TaskCompletionSource<IResult>().Task;

        await site.Client.GetAsync("/page");
        Assert.NotEqual(Patience.Moment, site.Store.Limit);
        await site.Client.GetAsync("/stored");

        Assert.Equal(Patience.Moment, site.Store.Limit);
    }

    [Fact]
    public async Task Page_RenderingFails_IsAnErrorPageAndNotHalfAPage()
    {
        await using var site = await ErrorSite.StartAsync();
        site.Handler = _ => Task.FromResult<IResult>(Pages.Of<MessagePage>("no message"));

        using var answer = await site.Client.GetAsync("/page");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("This page failed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static CosmosException Refusal(HttpStatusCode status) => new(Secret, status, 0, "activity", 0);
}
