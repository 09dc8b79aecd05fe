using System.Net;
using IctPipeline.LocalHost.Tests.Hosting;

namespace IctPipeline.LocalHost.Tests.Http;

public sealed class HttpFunctionsTests : IDisposable
{
    private readonly HostFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Get_AnonymousFunction_IsAnswered()
    {
        await using var host = await _fixture.StartAsync(typeof(HttpTestFunctions));

        using var answer = await _fixture.SendAsync(host, HttpMethod.Get, "/api/open/T%C3%ADt");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("GET Tít", await answer.Content.ReadAsStringAsync());
        Assert.True(host.HttpAddress.IsLoopback);
    }

    [Fact]
    public async Task Post_LockedFunction_AsksForTheKey()
    {
        await using var host = await _fixture.StartAsync(typeof(HttpTestFunctions));

        using var without = await _fixture.SendAsync(host, HttpMethod.Post, "/api/Locked");
        using var wrong = await _fixture.SendAsync(host, HttpMethod.Post, "/api/Locked", "wrong");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (without.StatusCode, wrong.StatusCode));
        Assert.Equal(0, _fixture.Probe.Count);

        using var header = await _fixture.SendAsync(host, HttpMethod.Post, "/api/Locked", host.HostKey);
        using var query = await _fixture.SendAsync(host, HttpMethod.Post, $"/api/locked?code={host.HostKey}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (header.StatusCode, query.StatusCode));
        Assert.Equal("""{"done":true}""", await header.Content.ReadAsStringAsync());
        Assert.Equal(2, _fixture.Probe.Count);
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Host", "localhost:1", HttpStatusCode.BadRequest)]
    [InlineData("Host", "functions.example", HttpStatusCode.OK)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task Post_FromAnotherSite_IsRefusedThoughItHasTheKey(string header, string value, HttpStatusCode expected)
    {
        _fixture.AllowedHosts = "functions.example";
        await using var host = await _fixture.StartAsync(typeof(HttpTestFunctions));

        using var answer = await _fixture.SendAsync(host, HttpMethod.Post, "/api/locked", host.HostKey, (header, value));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _fixture.Probe.Count);
    }

    [Fact]
    public void Create_AllowedHostIsNone_NamesTheSetting()
    {
        _fixture.AllowedHosts = "http://x";

        Assert.Contains(
            "ICT_ALLOWED_HOSTS",
            Assert.Throws<LocalHostException>(() => _fixture.Create(null, 0, typeof(HttpTestFunctions))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("GET", "/api/locked")]
    [InlineData("HEAD", "/api/open/x")]
    [InlineData("OPTIONS", "/api/open/x")]
    [InlineData("POST", "/api/open/x")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/open/x")]
    [InlineData("GET", "/")]
    public async Task Send_NoSuchFunction_IsNotFoundAsOnThePlatform(string method, string path)
    {
        await using var host = await _fixture.StartAsync(typeof(HttpTestFunctions));

        using var answer = await _fixture.SendAsync(host, new HttpMethod(method), path, host.HostKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Post_FunctionFails_AnswersWithoutTheReason()
    {
        _fixture.Probe.Body = (_, _) => throw new InvalidOperationException("secret");
        await using var host = await _fixture.StartAsync(typeof(HttpTestFunctions));

        using var answer = await _fixture.SendAsync(host, HttpMethod.Post, "/api/locked", host.HostKey);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("secret", Assert.Single(_fixture.Recorder.Failures).Error.Message);
    }
}
