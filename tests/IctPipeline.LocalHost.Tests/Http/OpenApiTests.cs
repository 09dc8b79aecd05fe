using System.Reflection;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Tests.Http;

/// <summary>docs/openapi.json says what the functions do: every operation is there, and a running host answers as it says.</summary>
public sealed class OpenApiTests(OpenApiHost host) : IClassFixture<OpenApiHost>
{
    private const string Unknown = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static readonly OpenApiFile File = new();

    [Fact]
    public void File_AgainstTheFunctions_NamesEachWithItsKey()
    {
        var functions = typeof(global::IctPipeline.Functions.Http.Health)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(
                method => method.GetParameters(),
                (method, parameter) =>
                    (
                        Function: method.GetCustomAttribute<FunctionAttribute>()?.Name,
                        Trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>()
                    )
            )
            .Where(each => each.Trigger is not null)
            .Select(each =>
                $"{each.Trigger!.Methods!.Single()} {each.Trigger.Route} {each.Function} "
                + $"{each.Trigger.AuthLevel != AuthorizationLevel.Anonymous}"
            );
        var operations = File.Operations.Select(each =>
            $"{each.Method} {each.Path} {each.Operation.GetProperty("operationId")} {File.NeedsKey(each.Operation)}"
        );

        Assert.Equal(functions.Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void File_EachSchema_IsUnderstoodAndRefusesANumber() =>
        Assert.All(
            File.SchemaReferences,
            reference => Assert.NotEmpty(File.Schema(reference).FaultsOf(System.Text.Json.JsonDocument.Parse("1").RootElement))
        );

    [Fact]
    public async Task Send_WithoutAKey_IsRefusedEverywhereButHealth()
    {
        foreach (var (method, path, operation) in File.Operations)
        {
            using var answer = await host.SendAsync(
                method,
                "/api/" + path.Replace("{id}", Unknown, StringComparison.Ordinal).Replace("{runId}", "r", StringComparison.Ordinal),
                withKey: false
            );

            Assert.Equal(File.NeedsKey(operation) ? 401 : 200, (int)answer.StatusCode);
            Assert.Empty(await File.FaultsAsync(operation, answer));
        }
    }

    [Theory]
    [InlineData("Host", "other.example", "get post delete", 400)]
    [InlineData("Origin", "http://other.example", "post delete", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", "post delete", 403)]
    public async Task Send_WhatOnlyAPageOfAnotherSiteSends_IsAProblemOfTheFile(string header, string value, string methods, int status)
    {
        foreach (var (method, path, operation) in File.Operations.Where(each => methods.Split(' ').Contains(each.Method)))
        {
            using var answer = await host.SendAsync(
                method,
                "/api/" + path.Replace("{id}", Unknown, StringComparison.Ordinal).Replace("{runId}", "r", StringComparison.Ordinal),
                header: (header, value)
            );

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Empty(await File.FaultsAsync(operation, answer));
        }
    }

    [Fact]
    public async Task Send_MethodThatThePathDoesNotHave_IsNotFound()
    {
        foreach (var path in File.Operations.Select(each => each.Path).Distinct())
        {
            using var answer = await host.SendAsync("patch", "/api/" + path);

            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Health_Answer_RevealsNothing()
    {
        using var answer = await host.SendAsync("get", "/api/health", withKey: false);

        Assert.Equal("""{"status":"ok"}""", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain(
            answer.Headers,
            header => header.Key.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || header.Key == "Server"
        );
    }

    [Theory]
    [InlineData("get", "health/details", "", null, 200)]
    [InlineData("get", "status", "", null, 200)]
    [InlineData("get", "articles/{id}", "", Unknown, 404)]
    [InlineData("get", "articles/{id}", "", "x%2F..", 400)]
    [InlineData("get", "articles/{id}/similar", "", Unknown, 404)]
    [InlineData("get", "articles/{id}/similar", "", "x", 400)]
    [InlineData("get", "articles/{id}/similar", "?threshold=2", Unknown, 400)]
    [InlineData("get", "failures", "", null, 200)]
    [InlineData("get", "failures", "?limit=0", null, 400)]
    [InlineData("get", "failures", "?colour=red", null, 400)]
    [InlineData("get", "failures/{id}", "", Unknown, 404)]
    [InlineData("get", "failures/{id}", "", "no-id", 400)]
    [InlineData("delete", "failures/{id}", "", Unknown, 400)]
    [InlineData("delete", "failures/{id}", "?reason=old", Unknown, 404)]
    [InlineData("post", "failures/{id}/replay", "", Unknown, 404)]
    [InlineData("post", "failures/replay", "", null, 400)]
    [InlineData("post", "failures/replay", "?code=Empty", null, 202)]
    [InlineData("get", "reindex", "", null, 200)]
    [InlineData("get", "health", "", null, 307)]
    [InlineData("get", "pages/reindex", "", null, 200)]
    [InlineData("get", "pages/reindex", "?code=a-key", null, 303)]
    [InlineData("get", "reindex/{runId}", "", "nobody", 404)]
    [InlineData("post", "reindex/{runId}/pause", "", "nobody", 404)]
    [InlineData("post", "reindex/{runId}/resume", "", "nobody", 404)]
    [InlineData("post", "reindex/{runId}/cancel", "", "nobody", 404)]
    public async Task Send_Request_IsAnsweredAsTheFileSays(string method, string path, string query, string? id, int status) =>
        await AssertAnswerAsync(
            method,
            path,
            status,
            $"/api/{path}{query}".Replace("{id}", id, StringComparison.Ordinal).Replace("{runId}", id, StringComparison.Ordinal)
        );

    [Fact]
    public async Task Articles_StoredAndDeleted_AreAnsweredAsTheFileSays()
    {
        var article = SampleDocuments.Article("open-api/a.md");
        var gone = SampleDocuments.Tombstone("open-api/gone.md");
        await host.Store.WriteArticleAsync(article, null, CancellationToken.None);
        await host.Store.WriteArticleAsync(gone, null, CancellationToken.None);

        await AssertAnswerAsync("get", "articles/{id}", 200, $"/api/articles/{article.Id}");
        await AssertAnswerAsync("get", "articles/{id}/similar", 200, $"/api/articles/{article.Id}/similar?threshold=0.8");
        await AssertAnswerAsync("get", "articles/{id}", 410, $"/api/articles/{gone.Id}");
    }

    [Fact]
    public async Task Failures_ReplayedAndDiscarded_AreAnsweredAsTheFileSays()
    {
        var failure = SampleDocuments.Failure("open-api/broken.json", FailureStatus.Dead);
        await host.Store.WriteFailureAsync(failure, null, CancellationToken.None);

        await AssertAnswerAsync("get", "failures", 200, "/api/failures");
        await AssertAnswerAsync("get", "failures/{id}", 200, $"/api/failures/{failure.Id}");
        await AssertAnswerAsync("post", "failures/{id}/replay", 202, $"/api/failures/{failure.Id}/replay");
        await AssertAnswerAsync("delete", "failures/{id}", 200, $"/api/failures/{failure.Id}?reason=old");
        await AssertAnswerAsync("delete", "failures/{id}", 409, $"/api/failures/{failure.Id}?reason=old");
        await AssertAnswerAsync("post", "failures/replay", 413, "/api/failures/replay", new string(' ', 10_001));
        await AssertAnswerAsync("post", "failures/replay", 413, "/api/failures/replay", new string(' ', 2_000_000));
        await AssertAnswerAsync("post", "failures/replay", 400, "/api/failures/replay", "[1]");
        await AssertAnswerAsync("post", "failures/replay", 400, "/api/failures/replay", "{");
        await AssertAnswerAsync("post", "failures/replay", 400, "/api/failures/replay", """{"code":"\ud800"}""");
        await AssertAnswerAsync("post", "failures/replay", 415, "/api/failures/replay", "{}", "text/plain");
        await AssertAnswerAsync("post", "failures/replay", 202, "/api/failures/replay", """{"code":"Empty"}""");
    }

    [Fact]
    public async Task Reindex_OneSweep_IsAnsweredAsTheFileSays()
    {
        await AssertAnswerAsync("post", "reindex", 400, "/api/reindex", """{"colour":"red"}""");
        await AssertAnswerAsync("post", "reindex", 400, "/api/reindex", "null");
        await AssertAnswerAsync("post", "reindex", 400, "/api/reindex", """{"prefix":"\ud800"}""");
        await AssertAnswerAsync("post", "reindex", 413, "/api/reindex", new string(' ', 600_000));
        await AssertAnswerAsync("post", "reindex", 413, "/api/reindex", new string(' ', 2_000_000));
        await AssertAnswerAsync("post", "reindex", 415, "/api/reindex", "{}", "application/x-www-form-urlencoded");
        var started = await AssertAnswerAsync("post", "reindex", 202, "/api/reindex", """{"dryRun":true,"only":["entities"]}""");
        using var json = System.Text.Json.JsonDocument.Parse(started);
        var run = json.RootElement.GetProperty("run").GetProperty("runId").GetString();

        await AssertAnswerAsync("post", "reindex", 409, "/api/reindex");
        await AssertAnswerAsync("get", "reindex", 200, "/api/reindex");
        await AssertAnswerAsync("get", "reindex/{runId}", 200, $"/api/reindex/{run}");
        await AssertAnswerAsync("post", "reindex/{runId}/pause", 202, $"/api/reindex/{run}/pause");
        await AssertAnswerAsync("post", "reindex/{runId}/resume", 202, $"/api/reindex/{run}/resume");
        await AssertAnswerAsync("post", "reindex/{runId}/cancel", 202, $"/api/reindex/{run}/cancel");
        await AssertAnswerAsync("post", "reindex/{runId}/cancel", 409, $"/api/reindex/{run}/cancel");
    }

    [Fact]
    public async Task Status_ServiceIsAway_SaysWhenToComeBack()
    {
        host.Away = true;
        try
        {
            var problem = await AssertAnswerAsync("get", "status", 503, "/api/status");
            Assert.Contains("in 7 seconds", problem, StringComparison.Ordinal);
            Assert.DoesNotContain("away", problem, StringComparison.Ordinal);
        }
        finally
        {
            host.Away = false;
        }
    }

    private async Task<string> AssertAnswerAsync(
        string method,
        string path,
        int status,
        string address,
        string? body = null,
        string type = "application/json"
    )
    {
        using var answer = await host.SendAsync(method, address, body, type: type);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await File.FaultsAsync(File.Operation(method, path), answer));
        return await answer.Content.ReadAsStringAsync();
    }
}
