using System.Text.Json;
using IctPipeline.Web.Api;

namespace IctPipeline.Web.Tests.Api;

public sealed class ReindexRunTests
{
    [Theory]
    [InlineData("[]", true)]
    [InlineData("null", true)]
    [InlineData("[\"entities\"]", false)]
    public void CanFollow_DryRunAsTheAppTellsIt_DependsOnTheFeaturesAskedFor(string only, bool expected)
    {
        var run = JsonSerializer.Deserialize(
            $$"""
            {"current":{"run":{"runId":"20261130-104015-3820","state":"completed","dryRun":true,"requestUnits":7.4,
              "startedAt":"2026-11-30T10:40:15Z","endedAt":"2026-11-30T10:40:16Z",
              "counts":{"listed":1,"upToDate":0,"enqueued":1,"failed":0,"gone":0},
              "filter":{"prefix":"news/","ids":[],"staleOnly":false,"failedOnly":false,"force":true,"only":{{only}} } } } }
            """,
            ApiJson.Default.ReindexStatus
        );

        Assert.Equal(expected, run?.Current?.Run.CanFollow);
    }
}
