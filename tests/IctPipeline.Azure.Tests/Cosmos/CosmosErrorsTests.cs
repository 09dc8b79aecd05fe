using System.Net;
using Azure.Identity;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Tests.Cosmos;

public class CosmosErrorsTests
{
    [Fact]
    public void From_ThrottledAnswer_CarriesSubStatusAndRetryAfter()
    {
        using var response = new ResponseMessage(
            (HttpStatusCode)429,
            requestMessage: null,
            errorMessage: "Request rate is large.\r\nActivityId: x"
        );
        response.Headers["x-ms-substatus"] = "3200";
        response.Headers["x-ms-retry-after-ms"] = "1234.5";

        var error = CosmosErrors.From(response, "create");

        Assert.Equal(
            (Dependencies.Cosmos, 429, "3200", 1234.5),
            (error.Dependency, error.Status, error.Code, error.RetryAfter?.TotalMilliseconds)
        );
        Assert.Contains("create", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ActivityId", error.Message, StringComparison.Ordinal);
        Assert.Equal(FailureClass.Throttled, FailureClassifier.Classify(error, ArticleStage.Upsert).Class);
    }

    [Fact]
    public void From_AnswerWithoutDetails_NamesTheStatus()
    {
        using var response = new ResponseMessage(HttpStatusCode.ServiceUnavailable);

        var error = CosmosErrors.From(response, "read");

        Assert.Equal((503, "ServiceUnavailable", null), (error.Status, error.Code, error.RetryAfter));
    }

    [Fact]
    public void Translate_ClientsException_CarriesStatusAndSubStatus()
    {
        var error = CosmosErrors.Translate(new CosmosException("gone\nmore", HttpStatusCode.Gone, 1002, "activity", 0), "read", default);

        Assert.Equal((410, "1002"), (error!.Status, error.Code));
    }

    [Fact]
    public void Translate_ClientGaveUp_LeavesItsDiagnosticsOut()
    {
        const string message =
            "Response status code does not indicate success: ServiceUnavailable (503); Substatus: 20003; Reason: (GatewayStoreClient "
            + "Request Timeout. Start Time UTC:11/30/2026; Total Duration:36023 Ms;);; Diagnostics:{\"Summary\":{}}";

        var error = CosmosErrors.Translate(
            new CosmosException(message, HttpStatusCode.ServiceUnavailable, 20003, "activity", 0),
            "query",
            default
        );

        Assert.EndsWith("query: GatewayStoreClient Request Timeout.", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Translate_NoAnswerNoTokenOrOurs_AreToldApart()
    {
        Assert.Equal(0, CosmosErrors.Translate(new HttpRequestException("refused"), "read", default)!.Status);
        Assert.Equal(0, CosmosErrors.Translate(new OperationCanceledException(), "read", default)!.Status);
        Assert.Equal(401, CosmosErrors.Translate(new AuthenticationFailedException("no"), "read", default)!.Status);
        Assert.Null(CosmosErrors.Translate(new OperationCanceledException(), "read", new CancellationToken(canceled: true)));
        Assert.Null(CosmosErrors.Translate(new InvalidOperationException(), "read", default));
    }
}
