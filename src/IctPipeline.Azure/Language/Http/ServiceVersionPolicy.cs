using Azure.Core;
using Azure.Core.Pipeline;

namespace IctPipeline.Azure.Language.Http;

/// <summary>
/// Asks for another service version than the client knows: its newest is 2023-04-01, while the service moves on. The
/// request's shape is the same in all versions from 2022-05-01, and the client ignores what newer answers add.
/// </summary>
internal sealed class ServiceVersionPolicy(string version) : HttpPipelineSynchronousPolicy
{
    private const string Parameter = "api-version=";

    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;
        var parts = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var others = parts.Where(part => !part.StartsWith(Parameter, StringComparison.OrdinalIgnoreCase));
        uri.Query = "?" + string.Join('&', others.Prepend(Parameter + Uri.EscapeDataString(version)));
    }
}
