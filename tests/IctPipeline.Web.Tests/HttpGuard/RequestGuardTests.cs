using System.Net.Sockets;
using System.Text;
using IctPipeline.LanguageEmulator;

namespace IctPipeline.Web.Tests.HttpGuard;

/// <summary>What the servers let through, byte by byte: no client library writes requests like an attacker's.</summary>
public sealed class RequestGuardTests
{
    private const string End = "\r\n\r\n";
    private const string OwnPages = "own pages only";

    [Theory]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost: localhost:{port}", 204)]
    [InlineData("GET http://localhost:{port}/favicon.ico HTTP/1.1\r\nHost: localhost:{port}", 204)]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost: reader.example", 204)]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost: evil.example:{port}", 400)]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost:{port}\r\nForwarded: host=localhost", 400)]
    [InlineData("GET http://evil.example:{port}/favicon.ico HTTP/1.1\r\nHost: evil.example:{port}", 400)]
    [InlineData("GET http://evil.example:{port}/favicon.ico HTTP/1.1\r\nHost: localhost:{port}", 400)]
    [InlineData("GET /favicon.ico HTTP/1.1", 400)]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost:", 400)]
    [InlineData("GET /favicon.ico HTTP/1.0", 400)]
    [InlineData("GET /favicon.ico HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example", 400)]
    public async Task Reader_Host_IsOnItsList(string head, int status)
    {
        await using var reader = await StartAsync();

        Assert.StartsWith($"HTTP/1.1 {status} ", await SendAsync(reader.Address, head), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_OtherHost_IsToldTheSettingAndNothingElse()
    {
        await using var reader = await StartAsync();
        var answer = await SendAsync(reader.Address, "GET / HTTP/1.1\r\nHost: evil.example");

        Assert.Contains("ICT_ALLOWED_HOSTS", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 403)]
    [InlineData("\r\nOrigin: http://evil.example", 403)]
    [InlineData("\r\nOrigin: null", 403)]
    [InlineData("\r\nOrigin: http://localhost:1", 403)]
    [InlineData("\r\nOrigin: https://localhost:{port}", 403)]
    [InlineData("\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: cross-site", 403)]
    [InlineData("\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-site", 403)]
    [InlineData("\r\nOrigin: http://localhost:{port}", 400)]
    [InlineData("\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin", 400)]
    [InlineData("\r\nOrigin: https://localhost:{port}\r\nSec-Fetch-Site: same-origin", 400)]
    public async Task Reader_Post_ComesFromItsOwnPages(string headers, int status)
    {
        await using var reader = await StartAsync();
        var answer = await SendAsync(
            reader.Address,
            $"POST /actions/replay HTTP/1.1\r\nHost: localhost:{{port}}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: 0{headers}"
        );

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 403, answer.Contains(OwnPages, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host: evil.example", 400)]
    [InlineData("Host: localhost:{port}\r\nOrigin: http://evil.example", 403)]
    [InlineData("Host: localhost:{port}\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", 415)]
    [InlineData("Host: localhost:{port}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", 401)]
    public async Task Emulator_Post_IsGuardedBeforeTheKey(string rest, int status)
    {
        await using var emulator = await LanguageEmulatorServer.StartAsync(new LanguageEmulatorOptions());

        Assert.StartsWith(
            $"HTTP/1.1 {status} ",
            await SendAsync(emulator.Endpoint, $"POST /language/:analyze-text?api-version=2023-04-01 HTTP/1.1\r\n{rest}"),
            StringComparison.Ordinal
        );
    }

    private static Task<ReaderServer> StartAsync() =>
        ReaderServer.StartAsync(
            new ReaderOptions { Cosmos = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;", AllowedHosts = "reader.example" },
            port: 0
        );

    private static async Task<string> SendAsync(Uri address, string request)
    {
        var text = request.Replace("{port}", $"{address.Port}", StringComparison.Ordinal);
        var (head, body) = text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + End.Length)..])
            : (text, "");
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\nConnection: close{End}{body}"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
