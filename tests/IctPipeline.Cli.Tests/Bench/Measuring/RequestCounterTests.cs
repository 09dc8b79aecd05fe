using System.Net;
using System.Net.Sockets;
using IctPipeline.Cli.Bench.Measuring;

namespace IctPipeline.Cli.Tests.Bench.Measuring;

public sealed class RequestCounterTests
{
    [Fact]
    public async Task Read_RequestsToTwoPorts_CountsThoseOfTheNamedService()
    {
        using var named = new Server("404 Not Found");
        using var other = new Server("200 OK");
        using var counter = new RequestCounter(new Dictionary<int, string> { [named.Port] = "cosmos" });
        using var client = new HttpClient();

        await client.GetAsync(new Uri($"http://127.0.0.1:{named.Port}/a"));
        await client.PostAsync(new Uri($"http://127.0.0.1:{named.Port}/a"), null);
        await client.GetAsync(new Uri($"http://127.0.0.1:{named.Port}/b"));
        await client.GetAsync(new Uri($"http://127.0.0.1:{other.Port}/a"));

        Assert.Equal(
            new Dictionary<string, long> { ["cosmos GET 404"] = 2, ["cosmos POST 404"] = 1 },
            counter.Read().OrderBy(kind => kind.Key).ToDictionary()
        );
    }

    /// <summary>Answers every connection with one status, and closes it.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly string _status;

        public Server(string status)
        {
            _status = status;
            _listener.Start();
            _ = AnswerAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Dispose();

        private async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    using var connection = await _listener.AcceptTcpClientAsync();
                    using var stream = connection.GetStream();
                    using var reader = new StreamReader(stream);
                    while (await reader.ReadLineAsync() is { Length: > 0 }) { }

                    await stream.WriteAsync(
                        System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {_status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    );
                }
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
