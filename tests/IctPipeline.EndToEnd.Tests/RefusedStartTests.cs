using System.Net;
using System.Net.Sockets;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>What keeps a stack from starting is told in one sentence, with exit code 3, and leaves nothing running.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private const int CannotStart = 3;
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--blob-port")]
    [InlineData("--cosmos-port")]
    [InlineData("--http-port")]
    public async Task Up_TakenPort_IsNamed(string option)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var args = _folder.Up("--exit", "--in-memory").ToList();
        args[args.IndexOf(option) + 1] = $"{port}";
        var (exitCode, _, error) = await IctProcess.RunAsync([.. args]);

        AssertOneSentence(exitCode, error, $"{port}");
    }

    [Fact]
    public async Task Up_NoNode_SaysWhatToInstall()
    {
        await using var up = IctProcess.Start(_folder.Up("--exit"), new Dictionary<string, string?> { ["PATH"] = _folder.Path });

        AssertOneSentence(await up.ExitAsync(), up.Error, "Node.js");
    }

    [Fact]
    public async Task Up_DataOfAnotherVersion_IsRefused()
    {
        var storage = Path.Combine(_folder.Data, "data", "storage");
        Directory.CreateDirectory(storage);
        await File.WriteAllTextAsync(Path.Combine(storage, "version.json"), """{"service":"storage","version":999}""");

        var (exitCode, _, error) = await IctProcess.RunAsync(_folder.Up("--exit"));

        AssertOneSentence(exitCode, error, "999");
    }

    [Fact]
    public async Task Up_FolderInUse_NamesTheProcess()
    {
        await using var first = IctProcess.Start(_folder.Up());
        await first.SaysAsync("Running:");

        var (exitCode, _, error) = await IctProcess.RunAsync(_folder.Up("--exit"));

        AssertOneSentence(exitCode, error, "--data");
    }

    private static void AssertOneSentence(int exitCode, string error, string part)
    {
        Assert.True(exitCode == CannotStart, $"exit {exitCode}\n{error}");
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.StartsWith("ict: ", line, StringComparison.Ordinal);
        Assert.Contains(part, line, StringComparison.Ordinal);
    }
}
