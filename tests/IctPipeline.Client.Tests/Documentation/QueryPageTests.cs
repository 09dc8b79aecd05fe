using System.Diagnostics;
using System.Text;
using System.Text.Json;
using IctPipeline.Client.Tests.Integration;
using IctPipeline.Testing;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client.Tests.Documentation;

/// <summary>Runs every query of docs/queries.md in its three forms.</summary>
[Collection(ArticleServer.CollectionName)]
public sealed class QueryPageTests(ArticleServer server)
{
    private static readonly string Samples = RepositoryFolder.PathOf("samples", "javascript");

    public static TheoryData<string> Names => [.. DocumentedQuery.ReadAll().Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_SqlAndCSharp_FindTheSame(string name)
    {
        var query = DocumentedQuery.ReadAll().Single(query => query.Name == name);
        var bySql = await RunAsync(query);
        Assert.NotEmpty(bySql);
        Assert.Equal(query.CSharp, DocumentedQuery.TestedCSharp(name));
        Assert.Equal(bySql, await ReadyQueries.All[name](server.Reader, server.Container));
    }

    [Fact]
    public async Task Queries_JavaScript_FindTheSame()
    {
        await InstallAsync();
        var queries = DocumentedQuery.ReadAll();
        Assert.All(queries, query => Assert.Contains(OneLine(query.Sql), OneLine(query.JavaScript), StringComparison.Ordinal));
        var script = new StringBuilder(
            "import { CosmosClient } from '@azure/cosmos';\nconst client = new CosmosClient(process.argv[2]);\nconst articles = "
                + "client.database(process.argv[3]).container('articles');\n"
        );
        foreach (var query in queries)
        {
            script.Append("{\n").Append(query.JavaScript).Append("\nconsole.log(JSON.stringify(found.map(({ id }) => id)));\n}\n");
        }

        var lines = (await NodeAsync(["--input-type=module", "-", server.ConnectionString, server.DatabaseName], script.ToString())).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(queries.Count, lines.Length);
        foreach (var (query, line) in queries.Zip(lines))
        {
            Assert.Equal(await RunAsync(query), JsonSerializer.Deserialize<string[]>(line)!);
        }
    }

    [Fact]
    public async Task ChangeFeed_JavaScriptSample_TellsDocumentsAndTombstones()
    {
        await InstallAsync();
        var told = await NodeAsync(
            [Path.Combine(Samples, "change-feed.mjs"), server.ConnectionString, "--database", server.DatabaseName, "--once"],
            input: null
        );
        Assert.Contains($"store  {Library.Korean.Id}  {Library.Korean.Title}", told, StringComparison.Ordinal);
        Assert.Contains($"forget {Library.Gone.Id}", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ký BIÊN ban", true)]
    [InlineData("\"bien ban\" nip*", true)]
    [InlineData("\"ban bien\"", false)]
    [InlineData("bien -nipa", false)]
    public async Task Search_JavaScriptSample_FindsWhatTheLibraryFinds(string query, bool expected)
    {
        await InstallAsync();
        var told = await NodeAsync(
            [Path.Combine(Samples, "search.mjs"), server.ConnectionString, "--database", server.DatabaseName, "--", query],
            input: null
        );
        Assert.Equal(expected ? $"{Library.Signing.Id}  {Library.Signing.Title}\n" : "", told.ReplaceLineEndings("\n"));
        Assert.Equal(expected ? 1 : 0, await server.Reader.CountAsync(new ArticleFilter { Text = query }));
    }

    [Fact]
    public async Task Similar_JavaScriptSample_FindsWhatTheLibraryFinds()
    {
        await InstallAsync();
        var told = await NodeAsync(
            [Path.Combine(Samples, "similar.mjs"), server.ConnectionString, Library.Signing.Id, "--database", server.DatabaseName],
            input: null
        );
        var found = Assert.Single(await server.Reader.FindSimilarAsync(Library.Signing.Id));
        Assert.Equal($"1.00  {found.Article.Id}    {found.Article.Title}\n", told.ReplaceLineEndings("\n"));
    }

    /// <summary>Conditions that no index serves would read every document.</summary>
    [Fact]
    public async Task Queries_PathsThatTheyFilterAndSortBy_AreIndexed()
    {
        var policy = (await server.Container.ReadContainerAsync()).Resource.IndexingPolicy;
        var indexed = policy.IncludedPaths.Select(path => path.Path).Concat(policy.FullTextIndexes.Select(index => index.Path)).ToHashSet();
        var used = DocumentedQuery.ReadAll().SelectMany(query => FilterPaths.Of(query.Sql)).Distinct().ToList();
        Assert.Contains("/agreements/[]/parties/[]/?", used);
        Assert.Contains("/published/value/?", used);
        Assert.Contains("/search/text", used);
        Assert.Contains("/similarity/bands/[]/?", used);
        Assert.All(used, path => Assert.Contains(path, indexed));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<List<string>> RunAsync(DocumentedQuery query)
    {
        var definition = query.Parameters.Aggregate(
            new QueryDefinition(query.Sql),
            (sql, parameter) => sql.WithParameter(parameter.Key, parameter.Value.GetString())
        );
        var ids = new List<string>();
        using var pages = server.Container.GetItemQueryStreamIterator(definition);
        while (pages.HasMoreResults)
        {
            using var response = await pages.ReadNextAsync();
            response.EnsureSuccessStatusCode();
            using var document = await JsonDocument.ParseAsync(response.Content);
            ids.AddRange(document.RootElement.GetProperty("Documents").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
        }

        return ids;
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Samples, "node_modules", "@azure", "cosmos")))
        {
            await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], input: null);
        }
    }

    private static Task<string> NodeAsync(string[] arguments, string? input) => RunAsync("node", arguments, input);

    private static async Task<string> RunAsync(string program, string[] arguments, string? input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Samples,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await error}");
        return await output;
    }
}
