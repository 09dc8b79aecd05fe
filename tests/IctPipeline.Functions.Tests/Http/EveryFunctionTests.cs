using System.Reflection;
using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Composition;
using IctPipeline.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Tests.Http;

/// <summary>Every HTTP function, those that are yet to come included: whatever its services do, it answers, and says something.</summary>
public sealed class EveryFunctionTests
{
    /// <summary>Those that ask no service, and the one that tells how they stand.</summary>
    private static readonly string[] AnswersAnyway = ["Health", "HealthDetails", "ReindexPage"];

    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. typeof(PipelineServices)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method =>
                method.GetCustomAttribute<FunctionAttribute>() is not null
                && method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null)
            ),
    ];

    public static TheoryData<string> Names => [.. Functions.Select(function => function.GetCustomAttribute<FunctionAttribute>()!.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Function_ServicesFailInAnyWay_AnswersAProblem(string name)
    {
        foreach (
            var (fault, status) in new (Exception, int)[]
            {
                (new InvalidOperationException("x"), 500),
                (new NullReferenceException("x"), 500),
                (new TimeoutException("x"), 503),
                (new TaskCanceledException("x"), 503),
                (new DependencyException(Dependencies.Cosmos, 401, null, "x"), 503),
                (new BadHttpRequestException("x", 413), 413),
            }
        )
        {
            AssertAnswer(name, status, await InvokeAsync(name, Services(new ManualTimeProvider(), fault)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Function_ServicesNeverAnswer_AnswersAProblemInTime(string name)
    {
        var time = new ManualTimeProvider();
        var answer = InvokeAsync(name, Services(time, null));

        time.Advance(AnswersAnyway.Contains(name) ? TimeSpan.FromSeconds(3) : TimeSpan.FromSeconds(220));

        AssertAnswer(name, 503, await answer);
    }

    private static void AssertAnswer(string name, int status, IActionResult answer)
    {
        var content = Assert.IsType<ContentResult>(answer);
        if (AnswersAnyway.Contains(name))
        {
            Assert.Equal(200, content.StatusCode);
            return;
        }

        Assert.Equal((status, "application/problem+json"), (content.StatusCode, content.ContentType));
        using var problem = JsonDocument.Parse(content.Content!);
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    private static async Task<IActionResult> InvokeAsync(string name, IServiceProvider services)
    {
        var function = Functions.Single(each => each.GetCustomAttribute<FunctionAttribute>()!.Name == name);
        var request = new DefaultHttpContext { RequestServices = services }.Request;
        request.ContentType = "application/json";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes("{}"));
        request.QueryString = new QueryString(
            name is "DiscardFailure" ? "?reason=old"
            : name is "ReplayFailures" ? "?all=true"
            : ""
        );
        var instance = function.IsStatic ? null : ActivatorUtilities.CreateInstance(services, function.DeclaringType!);
        var arguments = function
            .GetParameters()
            .Select(parameter =>
                parameter.ParameterType == typeof(HttpRequest) ? request
                : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
                : (object)ArticleId.For(Pipeline.Blob)
            );
        return function.Invoke(instance, [.. arguments]) switch
        {
            Task<IActionResult> task => await task,
            var result => (IActionResult)result!,
        };
    }

    private static ServiceProvider Services(ManualTimeProvider time, Exception? fault) =>
        new ServiceCollection()
            .AddLogging(logging => logging.ClearProviders())
            .AddSingleton<TimeProvider>(time)
            .AddIctPipeline(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        new Dictionary<string, string?>
                        {
                            ["ArticlesStorage"] = "UseDevelopmentStorage=true",
                            ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;",
                        }
                    )
                    .Build()
            )
            .AddSingleton(BrokenPort.Create<IArticleStore>(fault))
            .AddSingleton(BrokenPort.Create<ISimilarArticles>(fault))
            .AddSingleton(BrokenPort.Create<IArticleSource>(fault))
            .AddSingleton(BrokenPort.Create<IRetryQueue>(fault))
            .AddSingleton(BrokenPort.Create<IReindexQueue>(fault))
            .AddSingleton(BrokenPort.Create<ISweepStore>(fault))
            .AddSingleton(BrokenPort.Create<ISweepIndex>(fault))
            .AddSingleton(BrokenPort.Create<IQueueMonitor>(fault))
            .BuildServiceProvider();
}
