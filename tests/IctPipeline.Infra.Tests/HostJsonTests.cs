using System.Text.Json;
using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Repository;
using IctPipeline.Testing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Infra.Tests;

/// <summary>host.json, its table in docs/hosting.md, and what the code and the templates build on.</summary>
public sealed class HostJsonTests
{
    private const int Columns = 3;
    private static readonly string Page = RepositoryFiles.Text("docs/hosting.md");

    [Fact]
    public void Table_AgainstTheFile_IsTheSame() => Assert.Equal(Values(RepositoryFiles.Text("host.json")), Table(Page));

    [Theory]
    [InlineData("\"batchSize\": 8", "\"batchSize\": 9")]
    [InlineData("\"newBatchThreshold\": 4,", "")]
    [InlineData("\"version\": \"2.0\"", "\"version\": \"2.0\", \"extensionBundle\": {\"id\": \"x\"}")]
    public void Table_FileIsChanged_IsNoticed(string piece, string other)
    {
        var text = RepositoryFiles.Text("host.json");
        Assert.Contains(piece, text, StringComparison.Ordinal);

        Assert.NotEqual(Values(text.Replace(piece, other, StringComparison.Ordinal)), Table(Page));
    }

    /// <summary>What other parts rely on.</summary>
    [Fact]
    public void File_ForTheCodeAndThePlatform_Fits()
    {
        var values = Values(RepositoryFiles.Text("host.json"));

        Assert.Equal("none", values["extensions.queues.messageEncoding"]);
        Assert.DoesNotContain(values.Keys, key => key.StartsWith("extensionBundle", StringComparison.Ordinal));
        Assert.True(
            TimeSpan.Parse(values["functionTimeout"], System.Globalization.CultureInfo.InvariantCulture) <= TimeSpan.FromMinutes(10)
        );
        Assert.InRange(int.Parse(values["extensions.queues.batchSize"], System.Globalization.CultureInfo.InvariantCulture), 1, 32);
    }

    [Fact]
    public void Page_AgainstTheFunctions_NamesEach() =>
        Assert.All(
            ResourceCheck.Functions.Select(function =>
                function.GetCustomAttributes(typeof(FunctionAttribute), false).Cast<FunctionAttribute>().Single().Name
            ),
            name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal)
        );

    private static SortedDictionary<string, string> Table(string page) =>
        new(
            page[page.IndexOf("## host.json", StringComparison.Ordinal)..page.IndexOf("## The local host", StringComparison.Ordinal)]
                .Split('\n')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == Columns + 2 && cells[1].StartsWith('`'))
                .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`')),
            StringComparer.Ordinal
        );

    private static SortedDictionary<string, string> Values(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(Flatten("", document.RootElement).ToDictionary(), StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(member => Flatten(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value))
            : [KeyValuePair.Create(path, value.ToString())];
}
