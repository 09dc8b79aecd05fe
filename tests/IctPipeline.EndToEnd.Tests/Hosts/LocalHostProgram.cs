using System.Text.RegularExpressions;

namespace IctPipeline.EndToEnd.Tests.Hosts;

/// <summary><c>ict host</c>.</summary>
internal sealed partial class LocalHostProgram : IHostProgram
{
    public IctProcess Start(string folder, IReadOnlyDictionary<string, string?> environment) =>
        IctProcess.Start(["host", "--data", Data(folder)], environment);

    public async Task<HttpClient> ReadyAsync(IctProcess process, string folder)
    {
        await process.BecomesAsync(() => Task.FromResult(Address().IsMatch(process.Output)), "ict says where its HTTP functions are");
        var client = new HttpClient { BaseAddress = new Uri(Address().Match(process.Output).Groups[1].Value) };
        client.DefaultRequestHeaders.Add("x-functions-key", await File.ReadAllTextAsync(Path.Combine(Data(folder), "host-key")));
        return client;
    }

    /// <summary>It lists the container by itself.</summary>
    public Task TellAsync(HttpClient client, Uri blob) => Task.CompletedTask;

    private static string Data(string folder) => Path.Combine(folder, "host");

    [GeneratedRegex(@"^HTTP: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Address();
}
