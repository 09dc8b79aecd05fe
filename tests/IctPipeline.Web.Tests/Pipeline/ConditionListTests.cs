using System.Text.Json;
using IctPipeline.Web.Api;
using IctPipeline.Web.Pipeline;

namespace IctPipeline.Web.Tests.Pipeline;

public sealed class ConditionListTests
{
    [Fact]
    public async Task ConditionList_AppTellsOfTrouble_SaysSinceWhenAndWhat()
    {
        var status = JsonSerializer.Deserialize(
            """
            {"conditions":[
              {"name":"disk","subject":"receipts","message":"The disk is full of <b>files</b>.","since":"2026-01-02T08:01:02+00:00"}
            ]}
            """,
            ApiJson.Default.PipelineStatus
        )!;

        var page = await RenderAsync(status.Conditions!);

        Assert.Contains("The disk is full of &lt;b&gt;files&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConditionList_NothingIsWrong_ShowsNothing() => Assert.Empty((await RenderAsync([])).Trim());

    private static Task<string> RenderAsync(IReadOnlyList<StatusCondition> conditions) =>
        Rendered.AsHtmlAsync<ConditionList>(new() { [nameof(ConditionList.Conditions)] = conditions });
}
