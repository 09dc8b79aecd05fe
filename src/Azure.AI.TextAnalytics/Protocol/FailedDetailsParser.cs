using System.Text.Json;
using Azure.Core;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>Gives <see cref="RequestFailedException"/> the service's inner error code.</summary>
internal sealed class FailedDetailsParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        error = null;
        data = null;
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            if (body.RootElement.ValueKind != JsonValueKind.Object || !body.RootElement.TryGetProperty("error", out var element))
            {
                return false;
            }

            var details = ServiceError.Read(element);
            error = new ResponseError(details.ErrorCode.ToString(), details.Message);
            return true;
        }
        catch (JsonException)
        {
            // A gateway's HTML page, say: the exception then shows the answer as it is.
            return false;
        }
    }
}
