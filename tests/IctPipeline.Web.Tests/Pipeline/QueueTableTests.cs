using System.Text.Json;
using IctPipeline.Web.Api;
using IctPipeline.Web.Pipeline;

namespace IctPipeline.Web.Tests.Pipeline;

public sealed class QueueTableTests
{
    [Fact]
    public async Task QueueTable_UnreadableMessages_AreCounted()
    {
        var page = await Rendered.AsHtmlAsync<QueueTable>(
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
}
