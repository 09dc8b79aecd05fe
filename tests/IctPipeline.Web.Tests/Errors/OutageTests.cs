using System.Net;

namespace IctPipeline.Web.Tests.Errors;

/// <summary>The whole reader over stores that are of no use.</summary>
public sealed class OutageTests
{
    private const string Id = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public static TheoryData<string> Addresses =>
        [
            "/",
            "/?q=a",
            "/entities",
            "/entity?id=x",
            "/pipeline",
            $"/articles/{Id}",
            $"/articles/{Id}/json",
            $"/articles/{Id}/original",
            "/failures",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_FrozenStore_SaysSo(string address)
    {
        await using var cosmos = FakeCosmos.Frozen();

        await AssertAsync(cosmos, address, "The store does not answer", HttpStatusCode.GatewayTimeout, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_RefusedConnection_IsAnOutage(string address)
    {
        await using var cosmos = FakeCosmos.Gone();

        await AssertAsync(cosmos, address, "The store ", null, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(429, "The store is busy")]
    [InlineData(401, "The store refuses the reader")]
    [InlineData(403, "The store refuses the reader")]
    public async Task Page_StoreThatRefuses_SaysWhy(int status, string title)
    {
        await using var cosmos = await FakeCosmos.AnsweringAsync(status);

        await AssertAsync(cosmos, "/", title, HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Reader_FrozenStore_StillAnswersWhatNeedsNone()
    {
        await using var cosmos = FakeCosmos.Frozen();
        await using var reader = await StartAsync(cosmos, TimeSpan.FromMilliseconds(200));
        using var client = new HttpClient { BaseAddress = reader.Address };

        using var live = await client.GetAsync("/live/articles", HttpCompletionOption.ResponseHeadersRead);
        using var missing = await client.GetAsync("/nowhere.html");
        using var wrong = await client.GetAsync("/?from=yesterday");
        await using var events = await live.Content.ReadAsStreamAsync();
        using var lines = new StreamReader(events);

        Assert.Equal("retry: 2000", await lines.ReadLineAsync());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<h1>Not found</h1>", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("is no day", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertAsync(FakeCosmos cosmos, string address, string title, HttpStatusCode? status, TimeSpan timeout)
    {
        await using var reader = await StartAsync(cosmos, timeout);
        using var client = new HttpClient { BaseAddress = reader.Address };

        using var answer = await client.GetAsync(address);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<h1>{title}", html, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(address), html, StringComparison.Ordinal);
        Assert.Contains(
            answer.StatusCode,
            status is { } one ? [one] : new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout }
        );
    }

    private static Task<ReaderServer> StartAsync(FakeCosmos cosmos, TimeSpan timeout) =>
        ReaderServer.StartAsync(
            new ReaderOptions
            {
                Cosmos = cosmos.ConnectionString,
                Timeout = timeout,
                Originals = new Uri("http://127.0.0.1:1/articles"),
            },
            port: 0
        );
}
