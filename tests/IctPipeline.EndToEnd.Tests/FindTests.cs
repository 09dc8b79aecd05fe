using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>Finding articles by the commands, and over the Model Context Protocol by the SDK's own client.</summary>
public sealed class FindTests : IDisposable
{
    private static readonly string Report =
        "Nhà máy thuỷ điện Hòa Bình vừa nối đường truyền dự phòng. "
        + string.Join(' ', Enumerable.Range(1, 80).Select(n => $"Trạm số {n} đã chạy thử."));

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Archive_OfCopiesAndABrokenFile_IsSearchedComparedAndServed()
    {
        var first = _folder.Write("first.md", Post("Thuỷ điện nối mạng", "2018-03-01", Report));
        _folder.Write("copy.md", Post("Trạm chạy thử", "2018-03-02", Report));
        _folder.Write("other.md", Post("Chợ hoa", "2018-03-03", "Chợ hoa xuân mở ở công viên, nhiều bình hoa gốm."));
        _folder.Write("broken.json", Encoding.UTF8.GetBytes("{ \"title\": "));
        await using var up = IctProcess.Start(_folder.Up("--in-memory", Path.GetDirectoryName(first)!));
        await up.SaysAsync("Running:");

        await SearchAsync();
        await CompareAsync();
        await ServeAsync();

        await up.InterruptAsync();
    }

    private async Task SearchAsync()
    {
        Assert.Equal(2, Titles(await RunAsync("search", "--json", "thuy dien hoà bình")).Count);
        Assert.Equal(["Chợ hoa"], Titles(await RunAsync("search", "--json", "--", "\"binh hoa\"", "-tram")));
        Assert.Equal(["Thuỷ điện nối mạng"], Titles(await RunAsync("search", "--json", "--title", "thuy dien")));
        Assert.Contains("Hòa Bình", await RunAsync("search", "--excerpts", "hoa binh"), StringComparison.Ordinal);
    }

    private async Task CompareAsync()
    {
        var group = JsonDocument.Parse(await RunAsync("similar", "--all", "--json")).RootElement.GetProperty("articles");
        Assert.Equal(
            ["Thuỷ điện nối mạng", "Trạm chạy thử"],
            group.EnumerateArray().Select(one => one.GetProperty("article").GetProperty("title").GetString())
        );
        var id = group[0].GetProperty("article").GetProperty("id").GetString()!;
        Assert.Contains("Trạm chạy thử", await RunAsync("similar", id), StringComparison.Ordinal);
    }

    private async Task ServeAsync()
    {
        var transport = new StdioClientTransport(
            new StdioClientTransportOptions
            {
                Command = "dotnet",
                Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "ict.dll"), "mcp", "--data", _folder.Data],
            }
        );
        await using var client = await McpClient.CreateAsync(transport);
        var tools = await client.ListToolsAsync();
        Assert.Equal(
            ["agreements", "entities", "failures", "get", "search", "similar"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));

        var found = (await CallAsync(client, "search", ("text", "hoà bình thuy*"), ("limit", 1))).RootElement;
        var article = Assert.Single(found.GetProperty("articles").EnumerateArray());
        Assert.Contains("Hòa Bình", article.GetProperty("excerpt").GetString()!, StringComparison.Ordinal);
        var next = found.GetProperty("next").GetString()!;
        var more = await CallAsync(client, "search", ("text", "hoà bình thuy*"), ("limit", 1), ("after", next));
        Assert.Single(more.RootElement.GetProperty("articles").EnumerateArray());

        var id = article.GetProperty("id").GetString()!;
        var whole = (await CallAsync(client, "get", ("id", id))).RootElement;
        Assert.StartsWith("Nhà máy thuỷ điện", whole.GetProperty("body").GetString()!, StringComparison.Ordinal);
        Assert.Single((await CallAsync(client, "similar", ("id", id))).RootElement.EnumerateArray());
        Assert.Equal("InvalidJson", (await CallAsync(client, "failures")).RootElement[0].GetProperty("code").GetString());
        Assert.NotEqual(0, (await CallAsync(client, "entities", ("name", "hoa binh"))).RootElement.GetArrayLength());
        Assert.Equal(0, (await CallAsync(client, "agreements", ("party", "org:nobody"))).RootElement.GetArrayLength());

        var refused = await client.CallToolAsync("get", new Dictionary<string, object?> { ["id"] = new string('a', 32) });
        Assert.True(refused.IsError);
        Assert.Contains("no article", Text(refused), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> CallAsync(McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value));
        Assert.False(result.IsError ?? false, Text(result));
        return JsonDocument.Parse(Text(result));
    }

    private static string Text(CallToolResult result) =>
        string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private async Task<string> RunAsync(string command, params string[] arguments)
    {
        var (exitCode, output, error) = await IctProcess.RunAsync([command, "--data", _folder.Data, .. arguments]);
        Assert.True(exitCode is 0 or 1, output + error);
        return output;
    }

    private static List<string?> Titles(string lines) =>
        [
            .. lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()),
        ];

    private static byte[] Post(string title, string day, string body) =>
        Encoding.UTF8.GetBytes($"---\ntitle: {title}\ndate: {day}\n---\n\n{body}\n");
}
