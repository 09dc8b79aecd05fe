using System.Net;
using System.Text.Json;
using IctPipeline.Web.Api;
using IctPipeline.Web.Pipeline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Web.Tests.Pipeline;

public sealed class QueueTableTests
{
    [Fact]
    public async Task QueueTable_UnreadableMessages_AreCounted()
    {
        var page = await RenderAsync<QueueTable>(
            new()
            {
                [nameof(QueueTable.Queues)] = Status(
                    """{"queue":"article-retry","messages":9,"oldestInsertedAt":null,"unreadable":3}"""
                ).Queues!,
            }
        );

        Assert.Contains("9 (3 unreadable)", page, StringComparison.Ordinal);
    }

    private static PipelineStatus Status(string queue) =>
        JsonSerializer.Deserialize<PipelineStatus>($$"""{"queues":[{{queue}}]}""", JsonSerializerOptions.Web)!;

    private static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString())
        );
    }
}
